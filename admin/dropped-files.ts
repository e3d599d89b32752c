/**
 * A file dropped on the open library goes the way of its upload button; dropped anywhere else it
 * stays out, where the browser would leave the page for it and take what was written along.
 */
export function catchDroppedFiles(page: Document): void {
  page.addEventListener('dragover', (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  page.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const upload = page.querySelector<HTMLInputElement>('.nc-fileUploadButton input:enabled');
    if (upload === null || event.dataTransfer === null) return;
    upload.files = event.dataTransfer.files;
    upload.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}
