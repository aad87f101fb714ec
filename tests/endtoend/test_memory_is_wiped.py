#!/usr/bin/env python3
"""The memory of the window, searched while a case is made and at the last moment before the process is gone: PIN, case number,
fingerprints and the file's name are found in the first, so that the search is known to work, and not in the second."""
import re
import unittest

from desktop import DEADLINE, DesktopTest, wait_for
from process_memory import at_exit, found_in_memory, seize

LIMIT = 120 * 1024  # KiB: what the window may take at most
PEAK = LIMIT + 64 * 1024  # while the key of a PIN is made


class Memory(DesktopTest):
    def held(self, secrets):
        return found_in_memory(self.process.pid, secrets)

    def leave(self, *keys):
        """Gives what is found at the last moment."""
        seize(self.process.pid)
        self.window.key(*keys)
        found = at_exit(self.process, lambda: self.held(self.secrets_of_all))
        self.assertEqual(self.process.returncode, 0)
        self.alone()
        return found

    def report(self, found):
        return "".join(f"\n{what} ({len(places)} places)\n  " + "\n  ".join(places[:4]) for what, places in found.items())

    def make_case(self):
        """To "Keep this", with every secret seen in the memory on the way."""
        self.start("--practice")
        self.go_to_choose()
        self.pick_in_dialog(self.picture)
        secrets = self.secrets()
        self.assertEqual({"the file's name", "the folder's name"} - self.held(secrets).keys(), set())
        self.make_codes()
        self.go_to_review()
        self.exact_text()
        fingerprints = {what for what in secrets if what.endswith("displayed") or what.startswith("md5")}
        self.assertEqual(fingerprints - self.held(secrets).keys(), set())
        codes = self.send()
        self.secrets_of_all = self.secrets(*codes)
        self.assertEqual({"the case number", "the PIN"} - self.held(self.secrets_of_all).keys(), set())
        return codes

    def test_quick_exit_with_the_case_on_the_screen(self):
        self.make_case()
        self.click("Copy the PIN", "KeepPage")
        found = self.leave("Shift_L", "Shift_L", "Shift_L")
        self.assertEqual(found, {}, self.report(found))

    def test_quick_exit_with_the_exact_text_on_the_screen(self):
        self.bring_to_review(self.drop)
        text = self.exact_text()
        number = re.search(r'"case": "([0-9A-Z-]{14})"', text).group(1)
        self.secrets_of_all = self.secrets(number)
        missing = {"the case number", "pdq displayed", "the file's name"} - self.held(self.secrets_of_all).keys()
        self.assertEqual(missing, set())
        found = self.leave("Shift_L", "Shift_L", "Shift_L")
        self.assertEqual(found, {}, self.report(found))

    def test_the_window_stays_small(self):
        """All that is resident, the libraries that it shares with every Qt program too; not the 64 MiB that are taken for a
        tenth of a second to make a key of a PIN, because that is what they are for (core/case/CaseKeys)."""
        number, pin = self.make_case()
        self.click("I have kept both", "KeepPage")
        self.look_up(number, pin)
        self.reads("Received.*|Active.*")
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as status:
            sizes = {name: int(size) for name, size in re.findall(r"^(\w+):\s+(\d+) kB", status.read(), re.M)}
        print("; ".join(f"{name} {sizes[name] // 1024} MiB" for name in ("VmHWM", "VmRSS", "RssAnon", "RssFile", "RssShmem")))
        self.assertLess(sizes["VmRSS"], LIMIT)
        self.assertLess(sizes["VmHWM"], PEAK)
        self.close()

    def test_closing_after_the_case_was_looked_up(self):
        number, pin = self.make_case()
        self.press("I have kept both", "KeepPage")
        self.look_up(number, pin)
        self.reads("Received.*|Active.*")
        found = self.leave("alt+F4")
        self.assertEqual(found, {}, self.report(found))


if __name__ == "__main__":
    unittest.main()
