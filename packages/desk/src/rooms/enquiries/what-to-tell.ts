// SPDX-License-Identifier: EUPL-1.2
// What the citizen is told with the code: in both languages, whichever the desk speaks.

export const whatToTell = (code: string) => ({
  it: `Se ci scrive anche da un altro account e vuole che la seguiamo in un’unica conversazione, ci mandi questo codice da quell’account, con un messaggio privato o un nuovo commento: ${code}. Vale 7 giorni e si usa una volta sola: non lo dia ad altri. Se non lo manda, non cambia nulla. Può chiederci in ogni momento di separare gli account.`,
  en: `If you also write to us from another account and would like us to follow you in one conversation, send us this code from that account, by private message or in a new comment: ${code}. It is valid for 7 days and works once: do not give it to others. If you do not send it, nothing changes. You can ask us at any time to separate the accounts.`,
});
