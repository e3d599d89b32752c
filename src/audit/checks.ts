import type { AuditChecks } from './answer.ts';
import { access } from './checks/access.ts';
import { contents } from './checks/contents.ts';
import { footer } from './checks/footer.ts';
import { introduction } from './checks/introduction.ts';
import { metadata } from './checks/metadata.ts';
import { operation } from './checks/operation.ts';
import { tools } from './checks/tools.ts';

/** Every check by the id of its duty. */
export const auditChecks: AuditChecks = {
  ...introduction,
  ...contents,
  ...tools,
  ...footer,
  ...metadata,
  ...access,
  ...operation,
};
