import type { Contact } from './contact.ts';
import { contactOf } from './contact.ts';
import { mailTo } from './mail-to.ts';
import { departmentOf } from './organisation.ts';
import { find, type Portal } from './portal.ts';

/** What whoever receives a difficulty needs to know, in the order of the letter and of the paper form. */
export const reportQuestions = [
  'Vướng mắc ở việc gì',
  'Nơi gặp: đơn vị, xã, phường',
  'Vướng thế nào, từ khi nào',
  'Đã thử cách nào, kết quả ra sao',
  'Mong được hỗ trợ điều gì',
  'Cách liên hệ lại, nếu muốn được trả lời',
] as const;

/** Why a report must not name others: it goes by plain mail through many hands. */
export const reportTip =
  'Kể việc, đừng kể người: không ghi họ tên, số giấy tờ, địa chỉ nhà, bệnh tật của người khác; cần nhắc tới ai thì viết “một người dân”, “một cán bộ”.';

/** Where difficulties are reported: who receives them, how, and a letter that asks the questions. */
export interface ReportChannel {
  receiver: string;
  contact: Contact;
  /** A `mailto:` address; absent while the receiver has no mail. */
  letter: string | undefined;
}

/** Where difficulties are reported, as the department's settings say. */
export function reportChannel(portal: Portal): ReportChannel {
  const { agency, report } = portal.site;
  const unit = find(portal, 'units', report.unit) ?? departmentOf(portal);
  const { address, phone, email, hours } = agency;
  const contact = unit === undefined ? { address, phone, email, hours } : contactOf(portal, unit);
  const questions = reportQuestions.map((question, index) => `${index + 1}. ${question}:\n\n`);
  const body = [`Kính gửi ${unit?.title ?? agency.name},`, '', ...questions, reportTip].join('\n');
  return {
    receiver: unit?.title ?? agency.name,
    contact,
    letter:
      contact.email === undefined ? undefined : mailTo('Báo vướng mắc: ', body, contact.email),
  };
}
