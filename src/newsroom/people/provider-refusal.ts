import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { Refusal } from '../refusal.ts';

/** Throws what went wrong with a provider in words for the person; its cause goes to the log. */
export function explainProviderError(error: unknown): never {
  console.error(error);
  throw refusalOf(error);
}

const downCodes = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'];

function refusalOf(error: unknown): Refusal {
  if (error instanceof AuthorizationResponseError) {
    return error.error === 'access_denied' ? denied() : refusedThere(error.error);
  }
  if (error instanceof ResponseBodyError) {
    return error.error === 'invalid_grant' ? usedCode() : refusedThere(error.error);
  }
  const isLineCut = error instanceof TypeError && /fetch/i.test(error.message);
  const code = error instanceof ClientError ? error.code : undefined;
  return isLineCut || downCodes.includes(code ?? '') ? down() : unproven();
}

function denied(): Refusal {
  return new Refusal(
    403,
    'Việc đăng nhập đã bị từ chối ở nơi đăng nhập của cơ quan.',
    'đăng nhập lại và đồng ý; nếu vẫn bị từ chối, hỏi nơi quản lý tài khoản của cơ quan.',
  );
}

function refusedThere(reason: string): Refusal {
  return new Refusal(
    503,
    'Nơi đăng nhập của cơ quan không nhận yêu cầu của tòa soạn.',
    `báo người quản trị của tòa soạn xem các thiết đặt OIDC; nơi ấy trả lời “${reason.slice(0, 60)}”.`,
  );
}

function usedCode(): Refusal {
  return new Refusal(
    400,
    'Lần đăng nhập này đã dùng rồi hoặc đã quá hạn.',
    'bắt đầu đăng nhập lại.',
  );
}

function down(): Refusal {
  return new Refusal(
    503,
    'Chưa liên lạc được với nơi đăng nhập của cơ quan.',
    'thử lại sau ít phút; nếu vẫn vậy, báo người quản trị của tòa soạn.',
  );
}

function unproven(): Refusal {
  return new Refusal(
    403,
    'Câu trả lời của nơi đăng nhập không kiểm chứng được nên không mở cửa.',
    'bắt đầu đăng nhập lại; nếu vẫn vậy, báo người quản trị của tòa soạn xem nhật ký máy chủ.',
  );
}
