import type { HeaderMapping } from '../mapping/mapping.ts';
import { wantedColumns } from '../mapping/wanted-columns.ts';

/** zh-CN, that a form has no column for the notice: which headers it has, and which would do. */
export function noColumns({ sheet, columns }: HeaderMapping): string {
  const own = columns.map(({ header }) => header.replace(/\s+/g, ''));
  const shown = own.slice(0, 8).join('、') + (own.length > 8 ? '等' : '');
  const asks = columns.filter(({ use }) => use === 'ask').map(({ header }) => header.replace(/\s+/g, ''));
  const doubt = asks.length === 0 ? '' : `其中“${asks.join('、')}”待您确认是否可填。`;
  return `工作表“${sheet}”没有可填的列：表头“${shown}”都由您填写。${doubt}请加一列${wantedColumns()}之一，或指定哪一列填什么`;
}
