import type { Board } from '#domain/contracts/board';
import { board as all } from '#test/admin/mock/frame';
import { linesOf } from './rows.ts';

/** A board of twelve units, one in each state the mock has. */
export const board: Board = { ...all, rows: all.rows.slice(0, 12) };
export const lines = linesOf(board);
