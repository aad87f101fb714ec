#!/usr/bin/env python3
"""mahfooz-sign and minisign understand each other: keys and signatures, both ways, and refuse the same.

usage: test_sign.py MAHFOOZ-SIGN
"""
import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SIGN = os.path.abspath(sys.argv.pop(1))


class Signatures(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.package = self.folder / "package.deb"
        self.package.write_bytes(os.urandom(3_000_000))  # more than one step of reading

    def run_tool(self, *command, passphrase=""):
        return subprocess.run([str(part) for part in command], input=passphrase + "\n", capture_output=True, text=True, cwd=self.folder)

    def sign(self, *arguments, passphrase=""):
        return self.run_tool(SIGN, *arguments, passphrase=passphrase)

    def minisign(self, *arguments):
        return self.run_tool("minisign", *arguments)

    def make_keys(self):
        made = self.sign("keygen", "key.pub", "key.sec")
        self.assertEqual(made.returncode, 0, made.stderr)
        return made.stdout.strip()

    def test_minisign_verifies_what_we_sign(self):
        letters = self.make_keys()
        signed = self.sign("sign", "key.sec", "mahfooz 1.2.3", "package.deb")
        self.assertEqual(signed.returncode, 0, signed.stderr)
        for key in (("-p", "key.pub"), ("-P", letters)):
            verified = self.minisign("-V", *key, "-m", "package.deb")
            self.assertEqual(verified.returncode, 0, verified.stderr)
            self.assertIn("mahfooz 1.2.3", verified.stdout)
        self.package.write_bytes(self.package.read_bytes()[:-1] + b"x")
        self.assertNotEqual(self.minisign("-V", "-p", "key.pub", "-m", "package.deb").returncode, 0)
        self.assertNotEqual(self.sign("verify", "key.pub", "package.deb").returncode, 0)

    def test_minisign_signs_with_our_key(self):
        self.make_keys()
        signed = self.minisign("-S", "-s", "key.sec", "-t", "theirs", "-m", "package.deb")
        self.assertEqual(signed.returncode, 0, signed.stderr)
        verified = self.sign("verify", "key.pub", "package.deb")
        self.assertEqual(verified.returncode, 0, verified.stderr)
        self.assertIn("theirs", verified.stdout)

    def test_we_sign_with_minisigns_key(self):
        self.assertEqual(self.minisign("-G", "-W", "-p", "their.pub", "-s", "their.sec").returncode, 0)
        self.assertEqual(self.sign("sign", "their.sec", "ours", "package.deb").returncode, 0)
        self.assertEqual(self.minisign("-V", "-p", "their.pub", "-m", "package.deb").returncode, 0)

    def test_a_changed_comment_is_refused_by_both(self):
        self.make_keys()
        self.sign("sign", "key.sec", "mahfooz 1.2.3", "package.deb")
        signature = self.folder / "package.deb.minisig"
        signature.write_text(signature.read_text().replace("1.2.3", "1.2.4"))
        self.assertNotEqual(self.sign("verify", "key.pub", "package.deb").returncode, 0)
        self.assertNotEqual(self.minisign("-V", "-p", "key.pub", "-m", "package.deb").returncode, 0)

    def test_a_secret_key_is_its_owners_alone_and_never_replaced(self):
        self.make_keys()
        key = self.folder / "key.sec"
        self.assertEqual(stat.S_IMODE(key.stat().st_mode), 0o600)
        before = key.read_bytes()
        self.assertNotEqual(self.sign("keygen", "other.pub", "key.sec").returncode, 0)
        self.assertEqual(key.read_bytes(), before)

    def test_the_update_notice_holds_a_manifest_that_minisign_verifies(self):
        self.make_keys()
        made = self.sign("notice", "key.sec", "1.2.3", "2026-12-01", "https://mahfooz.example/get", "نئی بات", "News", "update.json")
        self.assertEqual(made.returncode, 0, made.stderr)
        manifest = self.folder / "update.manifest.json"
        notice = json.loads((self.folder / "update.json").read_text(encoding="utf-8"))
        self.assertEqual(notice["manifest"], manifest.read_text(encoding="utf-8"))
        self.assertEqual(json.loads(notice["manifest"])["release"], "1.2.3")
        self.assertEqual(self.minisign("-V", "-p", "key.pub", "-m", "update.manifest.json").returncode, 0)

    def test_a_notice_that_the_program_would_not_take_is_not_made(self):
        self.make_keys()
        for words in (("1.2", "2026-12-01", "https://x.example/"), ("1.2.3", "today", "https://x.example/"),
                      ("1.2.3", "2026-12-01", "http://x.example/")):
            made = self.sign("notice", "key.sec", *words, "نئی", "News", "update.json")
            self.assertEqual(made.returncode, 1)
            self.assertFalse((self.folder / "update.json").exists())

    def test_wrong_calls_say_how(self):
        for call in ([], ["sign"], ["sign", "key.sec", "x"], ["burn", "key.sec"], ["verify", "key.pub"]):
            done = self.sign(*call)
            self.assertEqual(done.returncode, 2)
            self.assertIn("mahfooz-sign keygen", done.stderr)


if __name__ == "__main__":
    unittest.main()
