import type { Rewriting } from './decap-rewritten.ts';

/** English in the parts that Decap is made of, most of it said to screen readers only. */
export const decapPartsPhrases: readonly Rewriting[] = [
  {
    file: 'react-toastify/dist/react-toastify.esm.mjs',
    pieces: [
      ['ariaLabel:s="close"', 'ariaLabel:s="Đóng thông báo"'],
      ['"aria-label":"notification timer"', '"aria-label":"Thời gian hiện thông báo"'],
    ],
  },
  {
    file: 'react-select/dist/index-641ee5b8.esm.js',
    pieces: [
      ["'No options' : _ref6$children", "'Không có mục phù hợp' : _ref6$children"],
      ["'Loading...' : _ref7$children", "'Đang tìm…' : _ref7$children"],
      [
        '"Remove ".concat(children || \'option\')',
        '"Bỏ ".concat(typeof children === "string" ? children : "mục này")',
      ],
    ],
  },
  {
    file: 'react-select/dist/Select-ef7c0426.esm.js',
    pieces: [
      [
        '"Use Up and Down to choose options, press Enter to select the currently focused option, press Escape to exit the menu".concat(tabSelectsValue ? \', press Tab to select the option and exit the menu\' : \'\', ".")',
        '"Dùng mũi tên lên, xuống để chuyển mục, Enter để chọn, Escape để đóng danh sách".concat(tabSelectsValue ? ", Tab để chọn rồi đóng" : "", ".")',
      ],
      [
        "\"\".concat(props['aria-label'] || 'Select', \" is focused \").concat(isSearchable ? ',type to refine list' : '', \", press Down to open the menu, \").concat(isMulti ? ' press left to focus selected values' : '')",
        '"".concat(props[\'aria-label\'] || "Ô chọn", isSearchable ? ", gõ để tìm" : "", ", nhấn mũi tên xuống để mở danh sách", isMulti ? ", mũi tên trái để tới mục đã chọn" : "")',
      ],
      [
        "'Use left and right to toggle between focused values, press Backspace to remove the currently focused value'",
        "'Dùng mũi tên trái, phải để chuyển giữa các mục đã chọn, phím xóa lùi để bỏ mục đang đứng'",
      ],
      ['"option ".concat(label, ", deselected.")', '"Đã bỏ ".concat(label, ".")'],
      ["'All selected options have been cleared.'", "'Đã bỏ mọi mục đã chọn.'"],
      [
        '"option".concat(labels.length > 1 ? \'s\' : \'\', " ").concat(labels.join(\',\'), ", selected.")',
        '"Đã chọn ".concat(labels.join(", "), ".")',
      ],
      [
        '"option ".concat(label, " is disabled. Select another option.")',
        '"Không chọn được ".concat(label, ". Xin chọn mục khác.")',
      ],
      ['"option ".concat(label, ", selected.")', '"Đã chọn ".concat(label, ".")'],
      ['" of ").concat(arr.length)', '" trên ").concat(arr.length)'],
      ['"value ".concat(label, " focused, ")', '"Đang ở mục ".concat(label, ", ")'],
      ["' disabled' : ''", "' không chọn được' : ''"],
      ["' selected' : ''", "' đã chọn' : ''"],
      ["' for search term ' + inputValue", "' khi tìm ' + inputValue"],
      ["return 'Loading...';", "return 'Đang tìm…';"],
      ["return 'No options';", "return 'Không có mục phù hợp';"],
      ["placeholder: 'Select...'", "placeholder: 'Chọn…'"],
      [
        '"".concat(count, " result").concat(count !== 1 ? \'s\' : \'\', " available")',
        '"Có ".concat(count, " mục")',
      ],
    ],
  },
  {
    file: '@dnd-kit/core/dist/core.esm.js',
    pieces: [
      [
        '"\\n    To pick up a draggable item, press the space bar.\\n    While dragging, use the arrow keys to move the item.\\n    Press space again to drop the item in its new position, or press escape to cancel.\\n  "',
        '"Nhấn phím cách để nhấc mục lên, dùng phím mũi tên để chuyển chỗ, nhấn phím cách lần nữa để đặt xuống, Escape để thôi."',
      ],
      ['"Picked up draggable item " + active.id + "."', '"Đã nhấc mục lên."'],
      [
        '"Draggable item " + active.id + " was moved over droppable area " + over.id + "."',
        '"Đã chuyển mục tới vị trí khác."',
      ],
      [
        '"Draggable item " + active.id + " is no longer over a droppable area."',
        '"Mục đang ở ngoài danh sách."',
      ],
      [
        '"Draggable item " + active.id + " was dropped over droppable area " + over.id',
        '"Đã đặt mục vào chỗ mới."',
      ],
      ['"Draggable item " + active.id + " was dropped."', '"Đã đặt mục xuống."'],
      [
        '"Dragging was cancelled. Draggable item " + active.id + " was dropped."',
        '"Đã thôi chuyển chỗ, mục về vị trí cũ."',
      ],
    ],
  },
];
