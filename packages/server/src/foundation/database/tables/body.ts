// SPDX-License-Identifier: EUPL-1.2
import type { Json, Maybe, MaybeTime, Time } from './columns.ts';

export type BodyTable = {
  body_id: string;
  slug: string;
  name: string;
  created_at: Time;
  kind: Maybe<string>;
  oidc_name: Maybe<string>;
};
export type FoundingInvitationTable = {
  invitation_id: string;
  code_hash: Buffer;
  code_sealed: Maybe<Buffer>;
  draft: Json<object>;
  made_at: Time;
  expires_at: Time;
  used_at: MaybeTime;
  founded: Maybe<string>;
};
export type BodySettingTable = { body_id: string; settings: Json<object> };
export type FileTable = {
  body_id: string;
  file_id: string;
  name: string;
  media_type: string;
  size: number;
  sha256: Buffer;
  pieces: number;
  stored_at: Time;
};
export type FilePieceTable = { body_id: string; file_id: string; place: number; bytes: Buffer };

export type BodyTables = {
  body: BodyTable;
  founding_invitation: FoundingInvitationTable;
  body_setting: BodySettingTable;
  file: FileTable;
  file_piece: FilePieceTable;
};
