/** Tells an editor what stayed behind of a paste; stands until it is closed, or the next one comes. */
export function notice(heading: string, way: string): void {
  const box = document.createElement('div');
  box.id = ID;
  box.setAttribute('role', 'alert');
  const title = document.createElement('strong');
  title.textContent = heading;
  const words = document.createElement('p');
  words.textContent = way;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Đã hiểu';
  close.addEventListener('click', () => box.remove());
  box.append(title, words, close);
  document.getElementById(ID)?.remove();
  document.body.append(box);
}

const ID = 'left-behind';
