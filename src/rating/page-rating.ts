const thanks = 'Cảm ơn bạn đã cho biết ý kiến.';
const trouble = 'Chưa gửi được ý kiến. Mời bạn thử lại sau ít phút.';

/** Sends the answer without leaving the page, and with it nothing that tells who sent it. */
export class PageRating extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (form === null || status === null) return;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const answer = new FormData(form);
      const { submitter } = event;
      if (submitter instanceof HTMLButtonElement) answer.append(submitter.name, submitter.value);
      const isSent = await send(form.action, answer).catch(() => false);
      form.hidden = isSent;
      status.textContent = isSent ? thanks : trouble;
      status.focus();
    });
  }
}

async function send(address: string, answer: FormData): Promise<boolean> {
  const isOwn = new URL(address).origin === location.origin;
  const { ok, type } = await fetch(address, {
    method: 'POST',
    body: new URLSearchParams([...answer].map(([name, value]) => [name, String(value)])),
    headers: { Accept: 'application/json' },
    credentials: 'omit',
    mode: isOwn ? 'same-origin' : 'no-cors',
  });
  // Of another host's answer a page learns only that there was one.
  return ok || type === 'opaque';
}

if (!customElements.get('page-rating')) customElements.define('page-rating', PageRating);
