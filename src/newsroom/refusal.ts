/** Status codes with which the newsroom refuses a request. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 422 | 429 | 500 | 503;

/** A request refused for a reason that the editor is told, in Vietnamese: the problem, then the remedy. */
export class Refusal extends Error {
  readonly status: RefusalStatus;
  readonly problem: string;
  readonly remedy: string;
  constructor(status: RefusalStatus, problem: string, remedy: string) {
    super(`${problem} Cách sửa: ${remedy}`);
    this.name = 'Refusal';
    this.status = status;
    this.problem = problem;
    this.remedy = remedy;
  }
}
