/** Readers narrow many lists in the same ways; each stands at one address, wherever it is used. */
export const byKind = { loai: { label: 'Loại', by: 'kind' } } as const;
/** By field of work. */
export const byField = { 'linh-vuc': { label: 'Lĩnh vực', by: 'fields' } } as const;
/** By unit. */
export const byUnit = { 'don-vi': { label: 'Đơn vị', by: 'unit' } } as const;
/** By the year of a record's day. */
export const byYear = { nam: { label: 'Năm', by: 'year' } } as const;
