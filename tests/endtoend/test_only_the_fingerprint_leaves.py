#!/usr/bin/env python3
"""Proof on the real programs that only the fingerprint leaves.

Everything that the client sends passes through a recorder on its way to the real service. The sealed body is then opened
with the service's key and compared, byte for byte, with what the client showed before it sent.
"""
import base64
import json
import os
import socket
import subprocess
import threading
import unittest
from pathlib import Path

from mahfooz import DEADLINE, Intake, cli, make_photos, scratch

OPEN_SEALED = os.environ["MAHFOOZ_OPEN_SEALED"]


class Recorder:
    """Listens on loopback, passes every byte on to the service, and keeps what the client said."""

    def __init__(self, target):
        self.target = target
        self.said = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = "http://127.0.0.1:%d" % self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            service = socket.create_connection(self.target, DEADLINE)
            record = bytearray()
            self.said.append(record)
            threading.Thread(target=self.copy, args=(client, service, record), daemon=True).start()
            threading.Thread(target=self.copy, args=(service, client, None), daemon=True).start()

    @staticmethod
    def copy(source, sink, record):
        try:
            while data := source.recv(65536):
                if record is not None:
                    record += data
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            pass


class OnlyTheFingerprintLeaves(unittest.TestCase):
    def setUp(self):
        self.scratch = scratch()
        self.addCleanup(self.scratch.cleanup)
        self.folder = Path(self.scratch.name)
        self.photos = make_photos(self.folder)
        with Intake(self.folder) as intake:
            host, port = intake.profile()["baseUrl"].removeprefix("http://").split(":")
            recorder = Recorder((host, int(port)))
            self.process = cli("submit", "--service", intake.profile_through(recorder.address), "--declare", "minor",
                               "--show", *self.photos)
            recorder.listener.close()
            self.keys = intake.keys
        self.assertEqual(self.process.returncode, 0, self.process.stdout + self.process.stderr)
        self.requests = [bytes(record) for record in recorder.said if record]

    def test_the_opened_submission_is_byte_for_byte_what_the_client_showed(self):
        self.assertEqual(len(self.requests), 1)
        head, body = self.requests[0].split(b"\r\n\r\n", 1)
        self.assertTrue(head.startswith(b"POST /v1/cases HTTP/1.1\r\n"), head)
        message = json.loads(body)
        self.assertEqual(sorted(message), ["key", "sealed", "version"])
        opened = subprocess.run([OPEN_SEALED, self.keys], input=message["sealed"].encode(), capture_output=True,
                                check=True, timeout=DEADLINE).stdout
        self.assertEqual(opened.decode(), self.process.stderr)
        self.assertEqual(json.loads(opened)["case"], json.loads(self.process.stdout)["case"])

    def test_the_text_holds_the_fingerprints_and_nothing_else(self):
        text = json.loads(self.process.stderr)
        self.assertEqual(sorted(text), ["case", "declaration", "items", "language", "publicKey", "source", "version"])
        hashes = [json.loads(line) for line in cli("hash", *self.photos).stdout.splitlines()]
        self.assertEqual(text["items"],
                         [{"kind": line["kind"], "fingerprints": line["fingerprints"]} for line in hashes])

    def test_the_request_names_neither_file_nor_computer_nor_person(self):
        message = json.loads(self.requests[0].split(b"\r\n\r\n", 1)[1])
        head = self.requests[0].split(b"\r\n\r\n", 1)[0].lower()
        for word in (b"linux", b"x11", b"qt", b"cookie", b"referer", b"accept-language: ur", socket.gethostname().encode().lower()):
            self.assertNotIn(b" " + word, head)
        for private in (b"secret", b"holiday", b"Somebody", b"private words", str(self.folder).encode(), "راز".encode()):
            self.assertNotIn(private, self.requests[0])
            self.assertNotIn(private.decode(), self.process.stderr)
        # Padding hides how many pictures there are: 4096-byte steps and the 48 bytes of the seal.
        self.assertEqual((len(base64.b64decode(message["sealed"])) - 48) % 4096, 0)

    def test_the_service_keeps_no_trace_of_them_in_its_log(self):
        answer = json.loads(self.process.stdout)
        log = (self.folder / "intake.log").read_text()
        values = [f["value"] for item in json.loads(self.process.stderr)["items"] for f in item["fingerprints"]]
        for private in (answer["case"], answer["pin"], *values):
            self.assertNotIn(private, log)
        database = b"".join(path.read_bytes() for path in self.folder.glob("cases.db*"))
        self.assertGreater(len(database), 0)
        for value in values:
            self.assertNotIn(value.encode(), database)
            self.assertNotIn(bytes.fromhex(value), database)


if __name__ == "__main__":
    unittest.main()
