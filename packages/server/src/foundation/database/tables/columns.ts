// SPDX-License-Identifier: EUPL-1.2
// The columns of the tables: times are timestamptz, read as Date; bytes are Buffers; `json` columns are parsed.
import type { ColumnType, JSONColumnType } from 'kysely';

export type Time = ColumnType<Date, Date, Date>;
export type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;
export type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;
// bigint arrives as text so that no digit is lost.
export type BigInteger = ColumnType<string, number | bigint | string, number | bigint | string>;
// A date is read as a Date at midnight here: select it by to_char.
export type Day = ColumnType<Date | null, string | null | undefined, string | null>;
export type Json<T extends object> = JSONColumnType<T, string, string>;
