import { ratingAddresses } from '../domain/rating.ts';
import { isPreview, portal } from './portal.ts';

/** One page to which the newsroom leads a reader who answered without scripts. */
export interface RatingAnswer {
  address: string;
  title: string;
  text: string;
}

const answers: readonly RatingAnswer[] = [
  {
    address: ratingAddresses.thanks,
    title: 'Cảm ơn bạn',
    text: 'Ý kiến đã được ghi nhận. Cổng chỉ đếm số ý kiến của mỗi trang, không lưu gì về người gửi.',
  },
  {
    address: ratingAddresses.refused,
    title: 'Chưa nhận được ý kiến',
    text: 'Ý kiến chưa được ghi nhận, có thể vì nhiều ý kiến đến cùng lúc. Mời bạn quay lại trang vừa đọc và thử lại sau ít phút.',
  },
];

const asksItself = portal.site.services.ratingEndpoint === ratingAddresses.send;

/** Those pages; none where nobody is asked, or where the answers go elsewhere. */
export const ratingAnswers = asksItself && !isPreview ? answers : [];
