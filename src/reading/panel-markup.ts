/** The panel of the reading aids as it first opens. */
export const panelMarkup = `
<div class="aids-panel__group" role="group" aria-label="Cỡ chữ">
  <span aria-hidden="true">Cỡ chữ</span>
  <button type="button" data-size="-1" aria-label="A−, chữ nhỏ hơn">A−</button>
  <button type="button" data-size="0" aria-label="A, cỡ chữ thường">A</button>
  <button type="button" data-size="1" aria-label="A+, chữ lớn hơn">A+</button>
</div>
<div class="aids-panel__group">
  <button type="button" data-contrast aria-pressed="false">Tương phản cao</button>
  <label>Tốc độ
    <select data-speed>
      <option value="0.75">Chậm</option>
      <option value="1" selected>Vừa</option>
      <option value="1.25">Nhanh</option>
      <option value="1.5">Rất nhanh</option>
    </select>
  </label>
</div>
<div class="aids-panel__group">
  <button type="button" data-listen>Nghe đọc trang này</button>
  <button type="button" data-stop hidden>Dừng đọc</button>
  <button type="button" data-close>Đóng</button>
</div>
<p role="status"></p>
`;
