#!/usr/bin/env python3
"""Everything that a hostile client could think of, against the real service, plain and over TLS: it never crashes, never
leaks and never blames itself (5xx) for a client's mistake. The same requests every time: all chance comes from a seed."""
import json
import os
import random
import re
import socket
import ssl
import struct
import threading
import time
import unittest
from pathlib import Path

from intake_protocol import Answer, Case, Service, b64, exact_text, photo, random_number, read_all
from mahfooz import Intake, scratch
from test_intake_service import make_certificate

HOST = b"Host: x\r\n"
JSON = b"Content-Type: application/json\r\n"


def request(line, *headers, body=b""):
    return line + b"\r\n" + HOST + b"".join(header + b"\r\n" for header in headers) + b"\r\n" + body


def post(body, *headers, path=b"/v1/cases", length=None):
    length = b"%d" % len(body) if length is None else length
    return (b"POST " + path + b" HTTP/1.1\r\n" + HOST + JSON + b"Content-Length: " + length + b"\r\n"
            + b"".join(header + b"\r\n" for header in headers) + b"\r\n" + body)


def chunked(coded, *headers):
    return (b"POST /v1/cases HTTP/1.1\r\n" + HOST + JSON + b"Transfer-Encoding: chunked\r\n"
            + b"".join(header + b"\r\n" for header in headers) + b"\r\n" + coded)


def malformed_heads():
    """Each has to be refused as a client's mistake."""
    yield from (b"\r\n", b"\n", b"\x00" * 100, b"\xff" * 100, b"GET\r\n\r\n", b"GET /healthz\r\n\r\n",
                b"GET /healthz HTTP/9.9\r\n" + HOST + b"\r\n", b"get /healthz HTTP/1.1\r\n" + HOST + b"\r\n",
                b"GET  /healthz HTTP/1.1\r\n" + HOST + b"\r\n", b"GET /healthz  HTTP/1.1\r\n" + HOST + b"\r\n",
                b"GET healthz HTTP/1.1\r\n" + HOST + b"\r\n", b"GET /healthz HTTP/1.1\n" + HOST + b"\n",
                b"GET /healthz HTTP/1.1\r\n\r\n", b"GET http://x/healthz HTTP/1.1\r\n" + HOST + b"\r\n",
                b"GET /h\xc3\xa9 HTTP/1.1\r\n" + HOST + b"\r\n", b"GET /%00 HTTP/1.1\r\n" + HOST + b"\r\n",
                b"GET /healthz#x HTTP/1.1\r\n" + HOST + b"\r\n", b"GET /\x01 HTTP/1.1\r\n" + HOST + b"\r\n",
                b"CONNECT x:443 HTTP/1.1\r\n" + HOST + b"\r\n", b"OPTIONS * HTTP/1.1\r\n" + HOST + b"\r\n",
                b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"x" * 500)
    for line in (b"No colon", b": x", b"Name : x", b" Folded: x", b"\tFolded", b"Na\x00me: x", b"X: a\x00b", b"X: a\rb",
                 b"X: a\x7fb", b"X\xc3\xa9: x", b"Host: y", b"(x): y", b"X: \x1b[31m"):
        yield request(b"GET /healthz HTTP/1.1", line)
    for count in (150, 2000):
        yield request(b"GET /healthz HTTP/1.1", *(b"X-%d: y" % number for number in range(count)))
    yield request(b"GET /healthz HTTP/1.1", b"X: " + b"y" * 20000)
    yield request(b"GET /healthz HTTP/1.1", b"x" * 20000 + b": y")
    for length in (9000, 100000, 3000000):
        yield b"GET /" + b"x" * length + b" HTTP/1.1\r\n" + HOST + b"\r\n"
    yield b"A" * 3000000


def smuggling_shapes():
    smuggled = b"GET /healthz HTTP/1.1\r\n" + HOST + b"\r\n"
    for headers in ((b"Content-Length: 4", b"Transfer-Encoding: chunked"), (b"Transfer-Encoding: chunked", b"Content-Length: 4"),
                    (b"Content-Length: 4", b"Content-Length: 5"), (b"Content-Length: 4", b"content-length: 4"),
                    (b"Transfer-Encoding: chunked", b"Transfer-Encoding: identity"), (b"Transfer-Encoding: xchunked",),
                    (b"Transfer-Encoding: chunked, identity",), (b"Transfer-Encoding: identity, chunked",),
                    (b"Transfer-Encoding : chunked",), (b"Transfer-Encoding: \x0bchunked",), (b"Transfer-Encoding\t: chunked",),
                    (b"Transfer-Encoding: chunked\r\n x",), (b"X: x\nTransfer-Encoding: chunked",), (b"Content-Length: 4, 4",),
                    (b"Content-Length: +4",), (b"Content-Length: -4",), (b"Content-Length: 0x4",), (b"Content-Length: 4 4",),
                    (b"Content-Length: 4e0",), (b"Content-Length: \xd9\xa4",), (b"Content-Length:",), (b"Transfer-Encoding:",),
                    (b"Content-Length : 4",), (b"Content-Length: 99999999999999999999999999",), (b"Content-Length: 9223372036854775808",),
                    (b"Content-Length: 18446744073709551615",), (b"Content-Length: 18446744073709551620",),
                    (b"Content-Length: 6291457",), (b"Transfer-Encoding: gzip",), (b"Transfer-Encoding: %63hunked",)):
        yield request(b"POST /v1/cases HTTP/1.1", JSON.strip(), *headers, body=b"0\r\n\r\n" + smuggled)
    yield b"POST /v1/cases HTTP/1.0\r\n" + JSON + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled
    yield request(b"GET /healthz HTTP/1.1", b"Content-Length: 4", body=b"abcd")
    yield request(b"GET /healthz HTTP/1.1", b"Transfer-Encoding: chunked", body=b"0\r\n\r\n")
    yield request(b"DELETE /v1/cases/x HTTP/1.1", b"Content-Length: 4", body=b"abcd")


def chunk_tricks():
    for coded in (b"\r\n", b"x\r\n", b"-1\r\n", b"-2\r\n", b"+2\r\n{}\r\n", b"0x2\r\n{}\r\n", b" 2\r\n{}\r\n", b"2 \r\n{}\r\n",
                  b"2\n{}\n0\n\n", b"2\r{}\r0\r\r", b"ffffffffffffffff\r\n", b"fffffffffffffffff\r\n", b"80000000\r\n",
                  b"7fffffffffffffff\r\n", b"2\r\n{}0\r\n\r\n", b"2\r\n{}\r\r0\r\n\r\n", b"3\r\n{}\r\n0\r\n\r\n",
                  b"1\r\n{}\r\n0\r\n\r\n", b";x\r\n{}\r\n", b"2;" + b"e" * 100000 + b"\r\n{}\r\n0\r\n\r\n",
                  b"2\r\n{}\r\n0\r\nTrailer: x\r\n\r\n", b"1\r\n{\r\n" * 20000 + b"0\r\n\r\n", b"600001\r\n",
                  b"2;\x00\r\n{}\r\n0\r\n\r\n", b"\xff\r\n", b"2\r\n{}\r\n" + b"0" * 30 + b"\r\n\r\n", b"000000000000002\r\n{}\r\n0\r\n\r\n"):
        yield chunked(coded)


def wrong_contents():
    for kind in (b"text/plain", b"", b"application/jsonx", b"application/x-www-form-urlencoded", b"APPLICATION/JSON;\x80",
                 b"multipart/form-data; boundary=x", b"multipart/form-data; boundary=" + b"x" * 5000, b"application/octet-stream"):
        yield request(b"POST /v1/cases HTTP/1.1", b"Content-Type: " + kind, b"Content-Length: 2", body=b"{}")
    for header in (b"Content-Encoding: gzip", b"Content-Encoding: br", b"Content-Encoding: identity", b"Expect: 999-x"):
        yield post(b"{}", header)
    yield request(b"POST /v1/cases HTTP/1.1", JSON.strip())
    for body in (b"", b" ", b"null", b"true", b"[]", b"{}", b'""', b"0", b"-", b"{", b"}", b'{"version":1', b"\xef\xbb\xbf{}", b"\xff\xfe{}",
                 b'{"version":"\xed\xa0\x80"}', b'{"version":"\xc0\x80"}', b'{"a":"\xff"}', b'{"version":1,"version":1}', b"NaN", b"1e999",
                 b'{"version":1e400,"key":"a","sealed":"AAAA"}', b"[" * 100000, b"[" * 100000 + b"]" * 100000, b'{"a":' * 50000,
                 b'{"version":1,"key":"' + b"a" * 100000 + b'","sealed":""}', b'{"version":1,"key":"\\u0000","sealed":"AAAA"}',
                 b'{"version":1,"key":null,"sealed":null}', b'{"version":1,"key":[],"sealed":{}}', b'{"version":2,"key":"a","sealed":"AAAA"}',
                 b'{"version":1,"key":"a","sealed":"' + b"A" * 6000000 + b'"}', b'{"version":1,"key":"a","sealed":"A"}',
                 b"{" + b",".join(b'"%d":0' % number for number in range(50000)) + b"}", b"[" + b"{}," * 200000 + b"{}]", b" " * 6000000):
        yield post(body)
    yield post(b" " * 6291456, length=b"6291457")


def wrong_addresses():
    number = random_number().encode()
    for path in (b"/", b"//", b"/v1", b"/v1/", b"/v1/cases/", b"/v1/cases//", b"/v1/cases/../../etc/passwd", b"/v1/cases/%2e%2e", b"/metrics/",
                 b"/v1/cases/" + number + b"/", b"/v1/cases/" + number + b"/items/", b"/v1/cases/" + number + b"/items/1",
                 b"/v1/cases/" + number + b"?x", b"/v1/cases/" + number.lower(), b"/v1/cases/" + b"0" * 5000, b"/v1/cases/\xd9\xa1",
                 b"/v1/cases?x=1", b"/healthz?", b"/HEALTHZ", b"/.git/config", b"/v1/cases/" + number + b"%00"):
        for method in (b"GET", b"POST", b"DELETE"):
            yield request(method + b" " + path + b" HTTP/1.1")
    for method in (b"PUT", b"PATCH", b"HEAD", b"OPTIONS", b"TRACE", b"CONNECT", b"PROPFIND", b"X" * 16, b"X" * 17, b"M-SEARCH"):
        yield request(method + b" /v1/cases HTTP/1.1")
        yield request(method + b" /v1/cases/" + number + b" HTTP/1.1")


def wrong_signatures(case):
    good = dict(case.signature("GET"))
    parts = good["Signature-Input"]

    def ask(signature_input, signature):
        return request(b"GET " + case.path.encode() + b" HTTP/1.1", b"Signature-Input: " + signature_input.encode("latin-1"),
                       b"Signature: " + signature.encode("latin-1"))

    for changed in ("", "x", "mahfooz=", "mahfooz=()", "mahfooz=(\"@method\")", parts[:-1], parts + ";x=1", parts.replace("mahfooz", "other"),
                    parts.replace("created=", "created=-"), parts.replace("created=", "created=9" * 30), parts.replace("@path", "@target-uri"),
                    parts.replace('nonce="', 'nonce="' + "x" * 200), parts.replace('nonce="', 'nonce="\\"'), parts + "," + parts,
                    parts.replace(";created", ";created=1;created"), parts.replace(case.number, random_number()), "(" * 400, '"' * 400):
        yield ask(changed, good["Signature"])
    for changed in ("", "mahfooz=::", "mahfooz=:AAAA:", "mahfooz=:" + "A" * 4000 + ":", good["Signature"][:-1], "mahfooz=:====:",
                    good["Signature"].replace("mahfooz", "other"), "mahfooz=:" + b64(bytes(64)) + ":"):
        yield ask(parts, changed)
    for digest in ("", "sha-256=", "sha-256=:AAAA:", "md5=:AAAA:", "sha-256=:" + "A" * 5000 + ":", ":" * 1000):
        headers = [f"{name}: {value}".encode() for name, value in case.signature("POST", case.path + "/items", b"{}", digest=digest)]
        yield post(b"{}", *headers, path=case.path.encode() + b"/items")


def mutated(chance, data):
    data = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data))
        how = chance.randrange(4)
        if how == 0:
            data[at] ^= 1 << chance.randrange(8)
        elif how == 1:
            data[at] = chance.randrange(256)
        elif how == 2:
            del data[at:at + chance.randint(1, 20)]
        else:
            data[at:at] = bytes(chance.randrange(256) for _ in range(chance.randint(1, 8)))
        if not data:
            return b"x"
    return bytes(data)


def fuzzed(service, chance):
    """Sealed boxes, envelopes, texts inside good boxes and whole requests, each a little wrong."""
    case = Case(service)
    body = service.envelope(case.submission())
    text = case.submission()
    for _ in range(60):
        yield post(mutated(chance, body))
    for _ in range(60):
        envelope = json.loads(body)
        envelope["sealed"] = b64(mutated(chance, bytes(chance.randrange(256) for _ in range(4144))))
        yield post(json.dumps(envelope).encode())
    for _ in range(80):
        yield post(service.envelope(mutated(chance, text)))
    for value in ({}, [], None, 1, {"version": 1}, [[]] * 50, {"version": 1, "case": random_number(), "items": []},
                  {**json.loads(text), "items": []}, {**json.loads(text), "items": [photo()] * 51}, {**json.loads(text), "x": 1},
                  {**json.loads(text), "publicKey": ""}, {**json.loads(text), "items": [photo(quality=101)]},
                  {**json.loads(text), "items": [photo(quality=-1)]}, {**json.loads(text), "items": [photo("g")]}):
        yield post(service.envelope(exact_text(value)))


def fuzzed_requests(service, chance):
    """Whole requests, each a little wrong; a few of them announce more than they bring."""
    whole = post(service.envelope(Case(service).submission()))
    for _ in range(80):
        yield mutated(chance, whole[:200]) + whole[200:] + b" " * 100


class Drip(threading.Thread):
    """A client that never comes to an end, in one of several ways; keeps what the service answers."""

    def __init__(self, service, begin, drop):
        super().__init__(daemon=True)
        self.service, self.begin, self.drop, self.answer, self.took = service, begin, drop, None, 0
        self.start()

    def run(self):
        began = time.monotonic()
        with self.service.connect() as connection:
            connection.settimeout(0.5)
            data = b""
            try:
                connection.sendall(self.begin)
                while time.monotonic() - began < 50:
                    try:
                        piece = connection.recv(65536)
                        data += piece
                        if not piece:
                            break
                    except (socket.timeout, ssl.SSLWantReadError):
                        if self.drop:
                            connection.sendall(self.drop)
            except OSError:
                pass
        self.answer, self.took = Answer(data), time.monotonic() - began


class HostileClients(unittest.TestCase):
    def setUp(self):
        self.scratch = scratch()
        self.addCleanup(self.scratch.cleanup)
        self.folder = Path(self.scratch.name)

    def memory_and_files(self, process):
        """Resident kB, sockets, and other files: a few for the database of every worker, who opens it when he needs it."""
        status = Path(f"/proc/{process.pid}/status").read_text()
        open_files = [os.readlink(path) for path in Path(f"/proc/{process.pid}/fd").iterdir()]
        sockets = sum(name.startswith("socket:") for name in open_files)
        return int(re.search(r"VmRSS:\s+(\d+) kB", status).group(1)), sockets, len(open_files) - sockets

    def judge(self, sent, answer, may_be_good=False):
        good = range(200, 500) if may_be_good else range(400, 500)
        self.assertIn(answer.status, good, (sent[:300], answer.raw[:300]))
        self.assertNotIn(answer.status, (429,), "the limits would hide the answers")
        if answer.status >= 400 and not sent.startswith(b"HEAD"):
            self.assertRegex(answer.error(), r"^[a-z-]+$")
        self.assertEqual(len(answer.body), 0 if sent.startswith(b"HEAD") else int(answer.headers["content-length"]))

    def attack(self, service):
        """Returns how many requests there were."""
        chance = random.Random(20261125)
        case = Case(service)
        self.assertEqual(case.create().status, 201)
        count = 0
        for source in (malformed_heads(), smuggling_shapes(), chunk_tricks(), wrong_contents(), wrong_addresses()):
            for sent in source:
                self.judge(sent, service.raw(sent))
                count += 1
        for sent in wrong_signatures(case):
            self.judge(sent, service.raw(sent))
            count += 1
        for sent in fuzzed(service, chance):
            self.judge(sent, service.raw(sent), may_be_good=True)
            count += 1
        waiting = 0
        for sent in fuzzed_requests(service, chance):
            answer = service.raw(sent, patience=1)
            waiting += answer.status is None
            if answer.status is not None:
                self.judge(sent, answer, may_be_good=True)
            count += 1
        self.assertLess(waiting, 10)
        return count + self.rudeness(service, chance)

    def rudeness(self, service, chance):
        """Clients that do not wait for an answer, or never say what they want."""
        body = post(service.envelope(Case(service).submission()))
        for cut in (0, 1, 10, 60, 200, 3000, len(body) - 1):
            with service.connect() as connection:
                connection.sendall(body[:cut])  # and gone
            with service.connect() as connection:
                connection.sendall(body[:cut])
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # reset
            if cut and not service.tls:
                self.judge(body[:cut], service.raw(body[:cut], half_close=True))
        self.assertEqual(service.raw(body, half_close=True).status, 201)
        pipelined = service.raw(request(b"GET /healthz HTTP/1.1") * 50)
        self.assertEqual(pipelined.raw.count(b"HTTP/1.1 "), 1)
        for _ in range(20):
            noise = bytes(chance.randrange(256) for _ in range(chance.randint(1, 5000)))
            with socket.create_connection(service.address, 10) as bare:
                bare.sendall(noise)
        crowd = [service.connect() for _ in range(100)]
        for connection in crowd:
            connection.sendall(b"GET /hea")
        self.assertEqual(service.exchange("GET", "/healthz").status, 200)
        for connection in crowd:
            connection.close()
        return 2 * 7 + 3 + 20 + 100

    def slow_ones(self, service):
        head = b"POST /v1/cases HTTP/1.1\r\n" + HOST + JSON + b"Content-Length: 100000\r\n\r\n"
        return [Drip(service, b"GET /healthz HTTP/1.1\r\nX: ", b"x"), Drip(service, head, b" "), Drip(service, b"G", b""),
                Drip(service, head.replace(b"Content-Length: 100000", b"Transfer-Encoding: chunked"), b"1\r\n \r\n")]

    def survive(self, intake, service):
        slow = self.slow_ones(service)
        self.assertEqual(service.exchange("GET", "/healthz").status, 200)
        self.attack(service)  # warms every path up
        for thread in slow:
            thread.join()
            self.assertEqual(thread.answer.status, 408)
            self.assertTrue(25 < thread.took < 45, thread.took)
        time.sleep(1.5)  # farewells
        memory, sockets, _ = self.memory_and_files(intake.process)
        count = self.attack(service)
        time.sleep(1.5)
        self.assertGreater(count, 600)
        after_memory, after_sockets, others = self.memory_and_files(intake.process)
        self.assertIsNone(intake.process.poll())
        self.assertEqual(after_sockets, sockets)
        self.assertLess(others, 50)
        self.assertLess(after_memory, memory + 24 * 1024)  # kB; a leak of one long body would be more
        self.assertEqual(Case(service).create().status, 201)
        intake.process.terminate()
        self.assertEqual(intake.process.wait(60), 0)
        statuses = {json.loads(line)["status"] for line in intake.log_path.read_text().splitlines() if '"status"' in line}
        self.assertFalse([status for status in statuses if status >= 500], statuses)

    def test_plain(self):
        with Intake(self.folder) as intake:
            self.survive(intake, Service(intake.profile()))

    def test_over_tls(self):
        certificate, key = make_certificate(self.folder)
        with Intake(self.folder, "--tls-certificate", certificate, "--tls-key", key) as intake:
            self.survive(intake, Service(intake.profile(), authority=certificate))


if __name__ == "__main__":
    unittest.main()
