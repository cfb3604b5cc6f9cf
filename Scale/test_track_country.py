"""Runs the job on a Spark cluster of one master and two workers, and holds its result against one
machine's: the same records and statuses, byte for byte, also where a worker is killed midway.

    python3 Scale/test_track_country.py PROGRAM

It wants PySpark 3.5 with pandas and PyArrow, and Java 17; the papers are those of Corpus/threads.
"""

import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

import pyspark
import pyarrow.parquet

HERE = pathlib.Path(__file__).resolve().parent
PAPERS = HERE.parent / "Corpus" / "threads"
AS_OF = "2025-06-01"
PORT = 17077
ENVIRONMENT = dict(
    os.environ,
    SPARK_LOCAL_IP="127.0.0.1",
    PYSPARK_PYTHON=sys.executable,
    SPARK_HOME=str(pathlib.Path(pyspark.__file__).parent),
)


def copy_papers(folder, copies):
    """The papers of each thread as those of several authorities of their own."""
    for copy in range(copies):
        for thread in sorted(PAPERS.iterdir()):
            if not thread.is_dir():
                continue
            authority = folder / f"{thread.name}-{copy}"
            authority.mkdir(parents=True)
            for paper in thread.iterdir():
                if paper.suffix not in (".json", ".md") and not paper.name.startswith("."):
                    shutil.copy(paper, authority / paper.name)
    (next(folder.iterdir()) / "empty.txt").write_bytes(b"")  # One that cannot be read.


def one_machine(program, folder):
    """What a single register for each authority says of its papers, as sorted lines."""
    import base64

    lines = []
    for paper in sorted(folder.glob("*/*"), key=lambda path: str(path.relative_to(folder))):
        lines.append(
            json.dumps(
                {
                    "path": str(paper.relative_to(folder)),
                    "authority": paper.parent.name,
                    "bytes": base64.b64encode(paper.read_bytes()).decode("ascii"),
                }
            )
        )
    whole = run([program, "extract", "-", "--whole"], "\n".join(lines))
    papers = [line for line in whole.splitlines() if not line.startswith('{"refused"')]
    tracked = run([program, "track", "--as-of", AS_OF], "\n".join(papers))
    return sorted(tracked.splitlines()), sorted(papers)


def run(command, text):
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


class Cluster:
    """A master and two workers of one core each."""

    def __enter__(self):
        self.processes = [self.start("master.Master", "--host", "127.0.0.1", "--port", str(PORT))]
        time.sleep(6)
        for _ in range(2):
            self.add_worker()
        time.sleep(6)
        return self

    def start(self, name, *arguments):
        return subprocess.Popen(
            [ENVIRONMENT["SPARK_HOME"] + "/bin/spark-class", "org.apache.spark.deploy." + name]
            + list(arguments),
            env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def add_worker(self):
        self.processes.append(
            self.start(
                "worker.Worker", "-h", "127.0.0.1", "-c", "1", "-m", "1g", "-d",
                tempfile.mkdtemp(prefix="answerable-spark-"), f"spark://127.0.0.1:{PORT}"
            )
        )

    def kill_worker(self):
        self.stop(self.processes[1])

    def stop(self, process):
        if process.poll() is None:
            os.killpg(process.pid, 9)
            process.wait()

    def __exit__(self, *_):
        for process in self.processes:
            self.stop(process)
        for folder in pathlib.Path(tempfile.gettempdir()).glob("answerable-spark-*"):
            shutil.rmtree(folder, ignore_errors=True)


def job(program, papers, out):
    return subprocess.Popen(
        [
            ENVIRONMENT["SPARK_HOME"] + "/bin/spark-submit", "--master",
            f"spark://127.0.0.1:{PORT}", "--conf", "spark.ui.enabled=false", "--conf",
            "spark.driver.host=127.0.0.1", "--conf", "spark.executor.memory=600m", "--conf",
            "spark.ui.showConsoleProgress=false", "--conf", "spark.network.timeout=60s",
            str(HERE / "track_country.py"), "--papers", str(papers), "--out", str(out),
            "--as-of", AS_OF, "--program", program, "--partitions", "8",
        ],
        env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=open(str(out) + ".log", "w"),
    )


def spread(out):
    """What the job wrote, as sorted lines."""
    table = pyarrow.parquet.read_table(str(out / "records"))
    papers = [line for part in out.glob("papers/part-*") for line in part.read_text().splitlines()]
    refused = [line for part in out.glob("refused/part-*") for line in part.read_text().splitlines()]
    return sorted(table.column("line").to_pylist()), sorted(papers), refused


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory(prefix="answerable-scale-") as folder, Cluster() as cluster:
        folder = pathlib.Path(folder)
        copy_papers(folder / "in", copies=6)
        records, papers = one_machine(program, folder / "in")
        assert len(records) > 100, "one machine found too little to compare"
        for name, kills in [("quiet", False), ("killed", True)]:
            start = time.monotonic()
            work = job(program, folder / "in", folder / name)
            if kills:
                time.sleep(random.uniform(6, 12))  # While tasks run: start-up takes about 5 s.
                assert work.poll() is None, "the job was over before a worker could be killed"
                cluster.kill_worker()
            status = work.wait()
            log = pathlib.Path(str(folder / name) + ".log").read_text()
            assert status == 0, log[-3000:]
            found = spread(folder / name)
            assert found[0] == records, f"{name}: {len(found[0])} records, not {len(records)} alike"
            assert found[1] == papers, f"{name}: the papers differ"
            assert len(found[2]) == 1 and "empty.txt" in found[2][0], found[2]
            print(
                f"{name}: {len(papers)} papers, {len(records)} records, as on one machine; "
                f"{time.monotonic() - start:.0f} s", flush=True
            )
    print("the cluster says what one machine says")


if __name__ == "__main__":
    main()
