#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Verifica il fascicolo senza Arengo. / Verifies the evidence file without Arengo.

Uso / Use:  python3 verifica.py [IMPRONTA-DI-ANCORA / ANCHOR-HASH]

Serve soltanto Python 3. Non si collega a nessuna rete e non scrive nulla.
Only Python 3 is needed. It reaches no network and writes nothing.
"""
import hashlib
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SUMS = "SHA256SUMS"
# What systems leave in folders by themselves.
LEFT_BY_SYSTEMS = (".DS_Store", "Thumbs.db", "desktop.ini")
faults = []


def fault(italian, english):
    faults.append((italian, english))


def sha256(content):
    return hashlib.sha256(content).hexdigest()


def read(path):
    with open(os.path.join(HERE, *path.split("/")), "rb") as file:
        return file.read()


def sound(path):
    """Inside the folder, by a plain name."""
    parts = path.split("/")
    return bool(path) and not os.path.isabs(path) and all(part not in ("", ".", "..") for part in parts)


def verify_files():
    listed = {}
    for line in read(SUMS).decode("utf-8").splitlines():
        expected, separator, path = line.partition("  ")
        if not separator or not sound(path) or path in listed:
            fault("Riga incomprensibile in SHA256SUMS: " + line, "A line of SHA256SUMS makes no sense: " + line)
            continue
        listed[path] = expected
    for path, expected in sorted(listed.items()):
        try:
            found = sha256(read(path))
        except OSError:
            fault("Manca il file " + path, "The file is missing: " + path)
            continue
        if found != expected:
            fault("Il file è stato cambiato: " + path, "The file was changed: " + path)
    for folder, _, names in os.walk(HERE):
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), HERE).replace(os.sep, "/")
            if path != SUMS and path not in listed and name not in LEFT_BY_SYSTEMS:
                fault("File non elencato in SHA256SUMS: " + path, "A file that SHA256SUMS does not list: " + path)
    return len(listed)


def read_links(start):
    digests = {}
    number = start
    for line in read("registro/anelli.txt").decode("ascii").splitlines():
        link, _, digest = line.partition(" ")
        number += 1
        if link != str(number) or len(digest) != 64:
            fault("La catena ha un vuoto all’anello %d" % number, "The chain has a gap at link %d" % number)
            return None
        digests[number] = bytes.fromhex(digest)
    return digests


def verify_chain(extract, dossier, given):
    """Each link's hash is SHA-256(hash of the link before || number, 8 bytes || digest of its records)."""
    start = extract["from"]
    digests = read_links(start["link"])
    if digests is None:
        return []
    current = bytes.fromhex(start["hash"])
    for number in sorted(digests):
        current = hashlib.sha256(current + number.to_bytes(8, "big") + digests[number]).digest()
    anchor = extract["anchor"]
    last = max(digests) if digests else start["link"]
    if last != anchor["link"] or current.hex() != anchor["hash"]:
        fault("La catena non arriva all’impronta di ancora", "The chain does not lead to the anchor hash")
    if dossier["chain"]["anchor"] != anchor or dossier["chain"]["from"] != start:
        fault("fascicolo.json cita un’altra catena", "fascicolo.json names another chain")
    if given and given.lower() != anchor["hash"]:
        fault("L’impronta di ancora non è quella data", "The anchor hash is not the one given")
    return verify_records(extract, digests, dossier["chain"]["records"])


def verify_records(extract, digests, expected):
    """The digest of a link is SHA-256 over the SHA-256 of each of its records, in order."""
    shown = []
    for entry in extract["links"]:
        number = entry["link"]
        whole = b"".join(bytes.fromhex(record["digest"]) for record in entry["records"])
        if hashlib.sha256(whole).digest() != digests.get(number):
            fault(
                "Nell’anello %s un fatto è stato tolto, aggiunto o spostato" % number,
                "In link %s a record was removed, added or moved" % number,
            )
        for record in entry["records"]:
            content = record["content"]
            if content is None:
                continue
            if sha256(content.encode("utf-8")) != record["digest"]:
                fault("Nell’anello %s un fatto è stato cambiato" % number, "In link %s a record was changed" % number)
            shown.append(json.loads(content))
    if [record["id"] for record in shown] != expected:
        fault("I fatti mostrati non sono quelli del fascicolo", "The records shown are not those of the file")
    return shown


def verify_evidence(dossier, shown):
    """The hash of each piece of evidence stands in a record of the chain."""
    pieces = 0
    stored = {(record["subject"]["id"], record["data"].get("evidenceSha256")) for record in shown if record["event"] == "decision.taken"}
    added = {(record["subject"]["id"], record["data"].get("sha256")) for record in shown if record["event"] == "impersonation.evidence-added"}
    for item in dossier["items"]:
        texts = {form["version"]: form["text"] for form in item["forms"] if form["file"]}
        for form in item["forms"]:
            if form["file"] and read(form["file"]["path"]).decode("utf-8") != form["text"]:
                fault("Il testo non è quello del file " + form["file"]["path"], "The text is not that of " + form["file"]["path"])
        for piece in item["evidence"]:
            if piece["file"] is None:
                continue
            pieces += 1
            content = read(piece["file"]["path"])
            if sha256(content) != piece["sha256"]:
                fault("La prova è stata cambiata: " + piece["file"]["path"], "The evidence was changed: " + piece["file"]["path"])
            if (item["caseId"], piece["sha256"]) not in stored:
                fault("Nessun fatto del registro cita la prova " + piece["file"]["path"], "No record names the evidence " + piece["file"]["path"])
            text = texts.get(piece["version"])
            if text is not None and json.loads(content)["text"] != text:
                fault("Il testo mostrato non è quello della prova " + piece["file"]["path"], "The text shown is not that of the evidence " + piece["file"]["path"])
    account = dossier["falseAccount"]
    for piece in account["evidence"] if account else []:
        pieces += 1
        digest = sha256(read(piece["file"]["path"]))
        if digest != piece["file"]["sha256"] or (account["caseId"], digest) not in added:
            fault("Nessun fatto del registro cita la prova " + piece["file"]["path"], "No record names the evidence " + piece["file"]["path"])
    return pieces


def verify(given):
    try:
        files = verify_files()
        dossier = json.loads(read("fascicolo.json"))
        extract = json.loads(read("registro/estratto.json"))
        shown = verify_chain(extract, dossier, given)
        pieces = verify_evidence(dossier, shown)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        fault("Il fascicolo non si può leggere: %s" % error, "The file cannot be read: %s" % error)
        return
    if not faults:
        anchor = extract["anchor"]
        print("INTEGRO: %d file, %d fatti, %d prove." % (files, len(shown), pieces))
        print("WHOLE: %d files, %d records, %d pieces of evidence." % (files, len(shown), pieces))
        print("Ancora / anchor: %d %s" % (anchor["link"], anchor["hash"]))


def main():
    if any(one in ("-h", "--help") for one in sys.argv[1:]):
        print(__doc__)
        return 0
    verify(sys.argv[1] if len(sys.argv) > 1 else None)
    for italian, english in faults:
        print("NON INTEGRO: %s. / NOT WHOLE: %s." % (italian, english))
    return 1 if faults else 0


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(main())
