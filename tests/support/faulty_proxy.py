"""A network that loses, delays, doubles and cuts: a TCP proxy on loopback between a client and a service. Each connection gets
one fault, chosen by a seeded generator; what really happened is counted."""
import asyncio
import collections
import contextlib
import threading

# How many connections in a hundred meet it; the others pass unharmed.
FAULTS = {"refused": 8, "silent": 3, "request-cut": 12, "answer-cut": 10, "answer-lost": 10, "delayed": 10, "dripped": 5,
          "doubled": 12}
SILENCE = 3  # seconds; longer than the clients of the tests wait
CHUNK = 4096


class FaultyProxy:
    """Leads to `target` (host, port) from `address`, for as long as the block lasts; `heal()` ends the faults."""

    def __init__(self, target, chance):
        self.target, self.chance = target, chance
        self.counts = collections.Counter()
        self.healthy = False

    def __enter__(self):
        ready = threading.Event()
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self._serve, args=(ready,), daemon=True)
        self.thread.start()
        ready.wait(30)
        return self

    def __exit__(self, *_):
        self.loop.call_soon_threadsafe(self.stopped.set)
        self.thread.join(30)

    def heal(self):
        self.healthy = True

    def _serve(self, ready):
        asyncio.set_event_loop(self.loop)

        async def run():
            self.stopped = asyncio.Event()
            server = await asyncio.start_server(self._connection, "127.0.0.1", 0)
            self.address = "%s:%d" % server.sockets[0].getsockname()
            ready.set()
            await self.stopped.wait()
            server.close()

        self.loop.run_until_complete(run())
        for task in asyncio.all_tasks(self.loop):
            task.cancel()
        self.loop.run_until_complete(asyncio.sleep(0.05))
        self.loop.close()

    def _fault(self):
        choice = self.chance.uniform(0, 100)
        for name, share in FAULTS.items():
            choice -= share
            if choice < 0 and not self.healthy:
                return name
        return "none"

    async def _connection(self, reader, writer):
        fault = self._fault()
        self.counts[fault] += 1
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            if fault == "silent":
                await asyncio.sleep(SILENCE)
            elif fault != "refused":
                await self._pass_on(reader, writer, fault)
        writer.transport.abort() if fault in ("refused", "request-cut", "answer-cut") else writer.close()

    async def _pass_on(self, reader, writer, fault):
        services = [await asyncio.open_connection(*self.target) for _ in range(2 if fault == "doubled" else 1)]
        # A doubled request reaches the service twice, at the same moment; the client sees one of the answers.
        seen = self.chance.choice(services)
        upward = asyncio.ensure_future(self._request(reader, [service[1] for service in services], fault))
        try:
            rest = [asyncio.ensure_future(service[0].read()) for service in services if service is not seen]
            await self._answer(seen[0], writer, fault)
            await asyncio.gather(*rest)
        finally:
            upward.cancel()
            for service in services:
                service[1].close()

    async def _request(self, reader, services, fault):
        left = self.chance.randint(1, 6000) if fault == "request-cut" else None
        while data := await reader.read(CHUNK):
            await self._pause(fault)
            for service in services:
                service.write(data[:left])
                await service.drain()
            if left is not None and (left := left - len(data)) <= 0:
                for service in services:
                    service.transport.abort()
                return
        # The client has said all, or is gone: a service that waits for more must see that.
        for service in services:
            if service.can_write_eof():
                service.write_eof()

    async def _answer(self, service, writer, fault):
        left = self.chance.randint(1, 600) if fault == "answer-cut" else None
        while data := await service.read(CHUNK):
            if fault == "answer-lost":
                continue
            await self._pause(fault)
            pieces = [data[at:at + 40] for at in range(0, len(data), 40)] if fault == "dripped" else [data[:left]]
            for piece in pieces:
                writer.write(piece)
                await writer.drain()
                if fault == "dripped":
                    await asyncio.sleep(0.03)
            if left is not None and (left := left - len(data)) <= 0:
                return

    async def _pause(self, fault):
        if fault == "delayed":
            await asyncio.sleep(self.chance.uniform(0.05, 0.6))
