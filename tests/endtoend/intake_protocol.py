"""The intake protocol, written once more from its description alone (PyNaCl instead of our code), for tests that speak
to the real service as another program would: raw HTTP over plain sockets or TLS, nothing helped along."""
import base64
import hashlib
import json
import os
import re
import socket
import ssl
import time
import urllib.parse

from nacl.public import PublicKey, SealedBox
from nacl.pwhash import argon2id
from nacl.signing import SigningKey, VerifyKey

DEADLINE = 30  # seconds for one exchange
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def b64(data):
    return base64.b64encode(data).decode()


def times_x(value):
    return (value << 1) ^ (0b100101 if value & 16 else 0)


def weighted_sum(values):
    total = 0
    for value in values:
        total = times_x(total) ^ value
    return total


def random_number():
    values = [byte & 31 for byte in os.urandom(11)]
    values.append(times_x(weighted_sum(values)))
    text = "".join(CROCKFORD[value] for value in values)
    return "-".join((text[:4], text[4:8], text[8:]))


def exact_text(value):
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode()


def photo(digit="a", quality=87):
    return {"kind": "photo", "fingerprints": [
        {"algorithm": "pdq", "value": digit * 64, "quality": quality, "variant": "displayed"}]}


class Answer:
    def __init__(self, raw):
        self.raw = raw
        head, _, self.body = raw.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        match = re.fullmatch(r"HTTP/1\.1 (\d{3}) [A-Za-z ]+", lines[0])
        self.status = int(match.group(1)) if match else None
        self.headers = {}
        for line in lines[1:]:
            name, _, value = line.partition(": ")
            self.headers[name.lower()] = value

    def json(self):
        return json.loads(self.body)

    def error(self):
        return self.json()["error"]["name"]


class Service:
    """A service as its profile describes it."""

    def __init__(self, profile, authority=None, connect_to=None):
        self.profile = profile
        url = urllib.parse.urlsplit(connect_to or profile["baseUrl"])
        self.address = (url.hostname, url.port)
        self.tls = None
        if url.scheme == "https":
            self.tls = ssl.create_default_context(cafile=str(authority))
            self.tls.check_hostname = False  # the tests' certificates are for an address
        self.heard = None  # called with (method, target, headers, body, answer) of every exchange

    def connect(self, patience=DEADLINE):
        connection = socket.create_connection(self.address, patience)
        return self.tls.wrap_socket(connection) if self.tls else connection

    def raw(self, data, half_close=False, patience=DEADLINE):
        """What comes back for these bytes until the service closes, or says nothing for too long."""
        with self.connect(patience) as connection:
            try:
                connection.sendall(data)
                if half_close and not self.tls:
                    connection.shutdown(socket.SHUT_WR)
            except OSError:
                pass  # an answer may be there already
            return Answer(read_all(connection))

    def exchange(self, method, target, body=None, headers=()):
        lines = [f"{method} {target} HTTP/1.1", "Host: localhost"]
        lines += [f"{name}: {value}" for name, value in headers]
        if body is not None:
            lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
        answer = self.raw("\r\n".join(lines).encode() + b"\r\n\r\n" + (body or b""))
        if self.heard:
            self.heard(method, target, dict(headers), body, answer)
        return answer

    def envelope(self, text, key=None):
        key = key or self.profile["sealingKey"]
        padded = text + b"\x80"
        padded += bytes(-len(padded) % 4096)
        sealed = SealedBox(PublicKey(base64.b64decode(key["key"]))).encrypt(padded)
        return json.dumps({"version": 1, "key": key["id"], "sealed": b64(sealed)}).encode()

    def signing_key(self):
        return base64.b64decode(self.profile["signingKey"])


def read_all(connection):
    data = b""
    try:
        while True:
            piece = connection.recv(65536)
            if not piece:
                return data
            data += piece
    except OSError:
        return data


class Case:
    """One case of one person: its number, PIN and key."""

    def __init__(self, service, number=None, pin=None):
        self.service = service
        self.number = number or random_number()
        self.pin = pin or f"{int.from_bytes(os.urandom(8), 'big') % 10**8:08}"
        salt = hashlib.blake2b(b"mahfooz case key v1" + self.number.encode() + service.signing_key(),
                               digest_size=16).digest()
        seed = argon2id.kdf(32, self.pin.encode(), salt, argon2id.OPSLIMIT_INTERACTIVE, argon2id.MEMLIMIT_INTERACTIVE)
        self.key = SigningKey(seed)
        self.path = f"/v1/cases/{self.number}"

    def submission(self, items=None, age="minor"):
        return exact_text({"version": 1, "case": self.number, "publicKey": b64(bytes(self.key.verify_key)),
                           "language": "ur", "source": "home", "declaration": {"ageInPicture": age},
                           "items": items or [photo()]})

    def addition(self, items=None, number=None):
        return exact_text({"version": 1, "case": number or self.number, "items": items or [photo("b")]})

    def create(self, text=None):
        self.text = text or self.submission()
        return self.service.exchange("POST", "/v1/cases", self.service.envelope(self.text))

    def signature(self, method, path=None, body=None, created=None, nonce=None, number=None, digest=None):
        """The headers that sign a request (RFC 9421, RFC 9530)."""
        headers, covered = [], '"@method" "@path"'
        base = f'"@method": {method}\n"@path": {path or self.path}\n'
        if body is not None:
            digest = digest or f"sha-256=:{b64(hashlib.sha256(body).digest())}:"
            headers.append(("Content-Digest", digest))
            covered += ' "content-digest"'
            base += f'"content-digest": {digest}\n'
        parameters = (f'({covered});created={int(time.time()) if created is None else created}'
                      f';nonce="{nonce or b64(os.urandom(16))}";keyid="{number or self.number}"')
        base += f'"@signature-params": {parameters}'
        signed = self.key.sign(base.encode()).signature
        return headers + [("Signature-Input", "mahfooz=" + parameters), ("Signature", f"mahfooz=:{b64(signed)}:")]

    def status(self, **changes):
        return self.service.exchange("GET", self.path, headers=self.signature("GET", **changes))

    def add(self, text=None, body=None, **changes):
        body = body or self.service.envelope(text or self.addition())
        path = self.path + "/items"
        headers = self.signature("POST", body=body, **{"path": path, **changes})
        return self.service.exchange("POST", path, body, headers)

    def withdraw(self, **changes):
        return self.service.exchange("DELETE", self.path, headers=self.signature("DELETE", **changes))

    def believes(self, receipt, status, text=None):
        """Whether the service really signed this receipt, for this case and this text."""
        lines = ("mahfooz receipt v1", receipt["case"], receipt["receivedAt"], receipt["sha256"], receipt["status"])
        VerifyKey(self.service.signing_key()).verify("".join(line + "\n" for line in lines).encode(),
                                                     base64.b64decode(receipt["signature"]))
        digest = hashlib.sha256(text if text is not None else self.text).hexdigest()
        return receipt["case"] == self.number and receipt["status"] == status and receipt["sha256"] == digest
