#!/usr/bin/env python3
"""`mahfooz-intake` as an operator runs it: TLS, a proxy in front, keys that are rotated, metrics, logs, signals."""
import json
import os
import signal
import socket
import ssl
import stat
import subprocess
import time
import unittest
from pathlib import Path

from intake_protocol import Case, Service, read_all
from mahfooz import DEADLINE, PROGRAMS, Intake, scratch


def make_certificate(folder, name="tls"):
    """A self-signed certificate for 127.0.0.1, and its key; gives both paths."""
    certificate, key = folder / f"{name}.crt", folder / f"{name}.key"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                    "-days", "2", "-subj", f"/CN={name}", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key),
                    "-out", str(certificate)], check=True, capture_output=True, timeout=DEADLINE)
    key.chmod(0o600)
    return certificate, key


def eventually(question):
    end = time.monotonic() + DEADLINE
    while not question():
        if time.monotonic() > end:
            raise AssertionError("it never came to be")
        time.sleep(0.02)


def listening_port(pid):
    """The TCP port that a process listens on."""
    inodes = set()
    for path in Path(f"/proc/{pid}/fd").iterdir():
        name = os.readlink(path)
        if name.startswith("socket:["):
            inodes.add(name[8:-1])
    for line in Path(f"/proc/{pid}/net/tcp").read_text().splitlines()[1:]:
        fields = line.split()
        if fields[3] == "0A" and fields[9] in inodes:
            return int(fields[1].partition(":")[2], 16)
    raise AssertionError("it listens nowhere")


class WithFolder(unittest.TestCase):
    def setUp(self):
        self.scratch = scratch()
        self.addCleanup(self.scratch.cleanup)
        self.folder = Path(self.scratch.name)

    def start(self, *arguments):
        intake = Intake(self.folder, *arguments)
        intake.__enter__()
        self.addCleanup(intake.__exit__)
        return intake


class Tls(WithFolder):
    def setUp(self):
        super().setUp()
        self.certificate, self.key = make_certificate(self.folder)

    def tls_options(self):
        return "--tls-certificate", self.certificate, "--tls-key", self.key

    def test_a_whole_case_over_tls(self):
        intake = self.start(*self.tls_options())
        self.assertTrue(intake.profile()["baseUrl"].startswith("https://127.0.0.1:"))
        case = Case(Service(intake.profile(), authority=self.certificate))
        self.assertEqual(case.create().status, 201)
        self.assertEqual(case.add().status, 201)
        self.assertEqual(len(case.status().json()["items"]), 2)
        self.assertEqual(case.withdraw().json()["status"], "Withdrawn")

    def test_old_versions_weak_ciphers_and_plain_http_get_nothing(self):
        intake = self.start(*self.tls_options())
        service = Service(intake.profile(), authority=self.certificate)

        def handshake(change):
            context = ssl._create_unverified_context()
            change(context)
            with socket.create_connection(service.address, DEADLINE) as plain, context.wrap_socket(plain) as tls:
                return tls.version()

        def old(context):
            context.set_ciphers("ALL:@SECLEVEL=0")
            context.minimum_version = ssl.TLSVersion.TLSv1
            context.maximum_version = ssl.TLSVersion.TLSv1_1

        def without_forward_secrecy(context):
            context.maximum_version = ssl.TLSVersion.TLSv1_2
            context.set_ciphers("AES128-GCM-SHA256:AES128-SHA:@SECLEVEL=0")

        def version_1_2(context):
            context.maximum_version = ssl.TLSVersion.TLSv1_2

        for change in (old, without_forward_secrecy):
            with self.assertRaises((ssl.SSLError, OSError)):
                handshake(change)
        self.assertEqual(handshake(version_1_2), "TLSv1.2")
        self.assertEqual(handshake(lambda context: None), "TLSv1.3")
        with socket.create_connection(service.address, DEADLINE) as plain:
            plain.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
            self.assertNotIn(b"HTTP/", read_all(plain))
        metrics = service.exchange("GET", "/metrics").body.decode()
        self.assertIn("\nmahfooz_tls_failures_total 3\n", metrics)

    def test_a_new_certificate_is_taken_up_without_a_stop(self):
        intake = self.start(*self.tls_options())
        service = Service(intake.profile(), authority=self.certificate)
        self.assertEqual(service.exchange("GET", "/healthz").status, 200)
        other_certificate, other_key = make_certificate(self.folder, "other")
        self.certificate.write_bytes(other_certificate.read_bytes())
        self.key.write_bytes(other_key.read_bytes())
        intake.process.send_signal(signal.SIGHUP)
        eventually(lambda: "tls-reloaded" in intake.log_path.read_text())
        changed = Service(intake.profile(), authority=other_certificate)
        self.assertEqual(changed.exchange("GET", "/healthz").status, 200)
        with self.assertRaises(ssl.SSLError):
            service.exchange("GET", "/healthz")
        self.certificate.write_text("no certificate")
        intake.process.send_signal(signal.SIGHUP)
        eventually(lambda: "tls-not-reloaded" in intake.log_path.read_text())
        self.assertEqual(changed.exchange("GET", "/healthz").status, 200)

    def test_a_slow_handshake_is_cut_and_holds_nobody_up(self):
        intake = self.start(*self.tls_options())
        service = Service(intake.profile(), authority=self.certificate)
        silent = [socket.create_connection(service.address, DEADLINE) for _ in range(40)]
        for connection in silent:
            connection.sendall(b"\x16\x03\x01")  # the beginning of a hello
        self.assertEqual(service.exchange("GET", "/healthz").status, 200)
        for connection in silent:
            connection.close()

    def refusal_to_start(self, *arguments):
        process = subprocess.run([PROGRAMS / "mahfooz-intake", "--practice", *arguments], capture_output=True, text=True,
                                 timeout=DEADLINE)
        return process.returncode, process.stderr

    def test_a_key_that_others_may_read_or_that_does_not_fit_is_refused(self):
        self.key.chmod(0o640)
        code, log = self.refusal_to_start(*self.tls_options())
        self.assertEqual((code, "tls-not-usable" in log), (1, True))
        self.key.chmod(0o600)
        _, other_key = make_certificate(self.folder, "other")
        code, log = self.refusal_to_start("--tls-certificate", self.certificate, "--tls-key", other_key)
        self.assertEqual((code, "tls-not-usable" in log), (1, True))
        self.assertNotIn(str(self.folder), log)


class Keys(WithFolder):
    def rotate(self):
        return subprocess.run([PROGRAMS / "mahfooz-intake", "keys", "rotate", "--keys", self.folder / "keys"],
                              capture_output=True, text=True, timeout=DEADLINE)

    def test_what_waits_in_an_outbox_is_opened_after_the_key_has_changed(self):
        intake = self.start()
        before = Service(intake.profile())
        waiting = Case(before)
        waiting_body = before.envelope(waiting.submission())
        receipt_before = Case(before)
        answer = receipt_before.create()
        self.assertEqual(self.rotate().returncode, 0)
        self.assertEqual(stat.S_IMODE(os.stat(self.folder / "keys" / "service.keys").st_mode), 0o600)
        self.assertEqual(intake.profile(), before.profile)
        intake.process.send_signal(signal.SIGHUP)
        eventually(lambda: "keys-reloaded" in intake.log_path.read_text())
        after = Service(intake.profile())
        self.assertNotEqual(after.profile["sealingKey"], before.profile["sealingKey"])
        self.assertEqual(after.profile["signingKey"], before.profile["signingKey"])
        self.assertEqual(after.profile["baseUrl"], before.profile["baseUrl"])
        self.assertEqual(before.exchange("POST", "/v1/cases", waiting_body).status, 201)
        new = Case(after)
        self.assertEqual(new.create().status, 201)
        receipt_before.service = after
        self.assertTrue(receipt_before.believes(answer.json(), "Received"))
        self.assertEqual(receipt_before.status().status, 200)

    def test_a_restart_takes_a_new_key_up_as_well(self):
        with Intake(self.folder) as intake:
            before = intake.profile()
        self.assertEqual(self.rotate().returncode, 0)
        self.assertEqual(self.rotate().returncode, 0)
        with Intake(self.folder) as intake:
            after = intake.profile()
            old = Service({**after, "sealingKey": before["sealingKey"]})
            self.assertNotEqual(after["sealingKey"], before["sealingKey"])
            self.assertEqual(Case(old).create().status, 201)

    def test_other_keys_altogether_are_not_taken_up(self):
        intake = self.start()
        keys = self.folder / "keys" / "service.keys"
        keys.rename(self.folder / "kept.keys")
        subprocess.run([PROGRAMS / "mahfooz-intake", "--practice", "--keys", self.folder / "keys", "--exit-with-parent"],
                       stdin=subprocess.DEVNULL, capture_output=True, check=True, timeout=DEADLINE)
        self.assertTrue(keys.exists())
        intake.process.send_signal(signal.SIGHUP)
        eventually(lambda: "keys-not-reloaded" in intake.log_path.read_text())
        self.assertEqual(Case(Service(intake.profile())).create().status, 201)

    def test_no_key_is_rotated_where_there_is_none(self):
        process = self.rotate()
        self.assertEqual(process.returncode, 1)
        self.assertNotIn(str(self.folder), process.stderr)
        self.assertFalse((self.folder / "keys").exists())


class Operation(WithFolder):
    def test_the_metrics_have_a_place_of_their_own_when_asked_for(self):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        intake = self.start("--metrics-listen", f"127.0.0.1:{port}")
        service = Service(intake.profile())
        case = Case(service)
        case.create()
        case.add()
        self.assertEqual(service.exchange("GET", "/metrics").status, 404)
        metrics = Service(intake.profile(), connect_to=f"http://127.0.0.1:{port}")
        text = metrics.exchange("GET", "/metrics").body.decode()
        for line in ('mahfooz_build_info{version="', 'mahfooz_requests_total{route="create",status="2xx"} 1\n',
                     'mahfooz_requests_total{route="add",status="2xx"} 1\n', "mahfooz_cases_accepted_total 1\n",
                     "mahfooz_items_accepted_total 2\n", "mahfooz_storage_errors_total 0\n"):
            self.assertIn(line, text)
        for target in ("/healthz", "/v1/cases", "/", "/metrics/"):
            self.assertEqual(metrics.exchange("GET", target).status, 404)

    def test_wrong_pins_are_counted_and_told_to_wait(self):
        intake = self.start()
        service = Service(intake.profile())
        case = Case(service)
        case.create()
        thief = Case(service, case.number)
        answers = [thief.status() for _ in range(11)]
        self.assertEqual([answer.status for answer in answers], [404] * 10 + [429])
        self.assertTrue(0 < int(answers[-1].headers["retry-after"]) <= 600)
        self.assertIn('mahfooz_rate_limited_total{by="case"} 1\n', service.exchange("GET", "/metrics").body.decode())

    def test_a_client_behind_the_proxy_that_asks_too_often_waits_alone(self):
        intake = self.start("--trusted-proxy", "127.0.0.1", "--requests-a-minute", "5")
        service = Service(intake.profile())

        def ask(client):
            return service.exchange("GET", "/healthz", headers=[("X-Forwarded-For", client)])

        self.assertEqual([ask("192.0.2.1").status for _ in range(6)], [200] * 5 + [429])
        self.assertEqual(ask("192.0.2.1").headers["retry-after"], "12")
        self.assertEqual(ask("192.0.2.2").status, 200)
        self.assertEqual([ask(f"2001:db8::{host}").status for host in range(6)], [200] * 5 + [429])

    def test_an_address_may_have_so_many_connections_and_is_told_so(self):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
            try:
                asking.connect(("192.0.2.1", 9))  # sends nothing; says which address this computer would use
            except OSError:
                self.skipTest("this computer has no address but loopback")
            own = asking.getsockname()[0]
        intake = self.start("--listen", f"{own}:0", "--base-url", "https://example.org", "--behind-proxy",
                            "--trusted-proxy", "192.0.2.1", "--connections-an-address", "3")
        port = listening_port(intake.process.pid)
        service = Service(intake.profile(), connect_to=f"http://{own}:{port}")
        held = [service.connect() for _ in range(3)]
        for connection in held:
            connection.sendall(b"GET /healthz HTTP/1.1\r\n")
        time.sleep(0.3)
        told = service.exchange("GET", "/healthz", headers=[("X-Forwarded-For", "198.51.100.1")])
        self.assertEqual((told.status, told.headers["retry-after"]), (429, "5"))
        self.assertEqual(service.exchange("GET", "/metrics").status, 429)
        for connection in held:
            connection.sendall(b"Host: x\r\n\r\n")
            self.assertIn(b" 200 ", read_all(connection))
            connection.close()
        eventually(lambda: service.exchange("GET", "/healthz").status == 200)
        self.assertEqual(service.exchange("GET", "/metrics").status, 404)

    def test_many_idle_connections_leave_room_for_people(self):
        intake = self.start()
        service = Service(intake.profile())
        idle = [service.connect() for _ in range(600)]
        try:
            self.assertEqual(Case(service).create().status, 201)
        finally:
            for connection in idle:
                connection.close()

    def test_what_is_under_way_ends_before_the_service_does(self):
        intake = self.start()
        service = Service(intake.profile())
        case = Case(service)
        body = service.envelope(case.submission())
        head = (b"POST /v1/cases HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                % len(body))
        with service.connect() as busy, service.connect() as idle:
            busy.sendall(head + body[:1000])
            time.sleep(0.3)
            intake.process.send_signal(signal.SIGTERM)
            self.assertEqual(idle.recv(1), b"")
            busy.sendall(body[1000:])
            self.assertIn(b"HTTP/1.1 201 ", busy.recv(1000))
        self.assertEqual(intake.process.wait(DEADLINE), 0)
        with self.assertRaises(OSError):
            service.connect()

    def test_a_second_signal_ends_it_at_once(self):
        intake = self.start()
        with Service(intake.profile()).connect() as slow:
            slow.sendall(b"GET /healthz HTTP/1.1\r\n")
            time.sleep(0.3)
            intake.process.send_signal(signal.SIGTERM)
            time.sleep(0.3)
            self.assertIsNone(intake.process.poll())
            began = time.monotonic()
            intake.process.send_signal(signal.SIGTERM)
            self.assertEqual(intake.process.wait(DEADLINE), -signal.SIGTERM)
            self.assertLess(time.monotonic() - began, 5)

    def test_the_help_is_urdu_where_the_system_is(self):
        for language, word in (("ur_PK.UTF-8", "چابی"), ("en_GB.UTF-8", "sealing key")):
            process = subprocess.run([PROGRAMS / "mahfooz-intake", "--help"], capture_output=True, text=True,
                                     timeout=DEADLINE, env={**os.environ, "LC_ALL": language, "LANG": language})
            self.assertEqual(process.returncode, 0)
            self.assertIn(word, process.stdout)


class Log(WithFolder):
    def test_a_whole_life_leaves_nothing_of_anybody_in_the_log(self):
        intake = self.start("--trusted-proxy", "127.0.0.1")
        service = Service(intake.profile())
        forwarded = [("X-Forwarded-For", "198.51.100.77")]
        case = Case(service)
        case.create()
        case.add()
        case.status()
        Case(service, case.number).status()
        case.withdraw()
        service.exchange("GET", f"/v1/cases/{case.number}?secret=1", headers=forwarded)
        service.exchange("POST", "/v1/cases", b'{"secret":"words"}', forwarded)
        service.raw(b"\x00\xff" + case.number.encode() + b"\r\n\r\n")
        intake.process.terminate()
        self.assertEqual(intake.process.wait(DEADLINE), 0)
        log = intake.log_path.read_text()
        lines = [json.loads(line) for line in log.splitlines() if line != "listening"]
        self.assertGreaterEqual(sum(line["event"] == "request" for line in lines), 8)
        for line in lines:
            self.assertLessEqual(set(line), {"time", "event", "route", "status", "milliseconds"})
        port = str(service.address[1])
        for secret in (case.number, case.number[:4], case.number.replace("-", ""), case.pin, "a" * 8, "b" * 8, "127.0.0.1",
                       "198.51.100", "secret", "words", port, str(self.folder)):
            self.assertNotIn(secret, log)


if __name__ == "__main__":
    unittest.main()
