"""Reads a country's papers on any number of machines, and says how what they promise stands.

The papers come from a folder, a Parquet file or table, or an object store that Spark can read; each
belongs to an authority. `answerable extract` reads them wherever a core is free, `answerable track`
links each authority's papers, and the records go out as Parquet, partitioned by authority. Nothing
but that program looks into a paper, so the result is that of one machine, byte for byte.

    spark-submit Scale/track_country.py --papers s3a://papers/ --out s3a://records/ \
        --program /opt/answerable/bin/answerable --as-of 2024-05-01

It writes four folders under --out:

    records/   one row a record: what may be asked of most, and `line`, the record as `export` has it
    papers/    one text line a paper with all that was found: `answerable load --records` takes them
    refused/   one text line a paper that could not be read, with the reason
    answers/   both of these as they came, before papers were sorted by authority
"""

import argparse
import base64
import json
import shlex

from pyspark.sql import Row, SparkSession
from pyspark.sql.types import ArrayType, StringType, StructField, StructType


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--papers", required=True, help="a folder of papers, or a Parquet file")
    parser.add_argument("--out", required=True, help="where the results go; must not be there yet")
    parser.add_argument("--as-of", required=True, help="the day to judge by, yyyy-mm-dd")
    parser.add_argument("--program", default="answerable", help="the program, on every machine")
    parser.add_argument("--rules", help="the folder of rules, on every machine")
    parser.add_argument(
        "--partitions", type=int, help="how many shares of the work; as many as cores unless given"
    )
    return parser.parse_args()


def folder_lines(context, folder, partitions):
    """The files of a folder as lines; the first folder below it names the authority."""

    def line(file):
        path, content = file
        path = path.split(root, 1)[-1].lstrip("/")
        paper = {"path": path, "bytes": base64.b64encode(content).decode("ascii")}
        if "/" in path:
            paper["authority"] = path.split("/", 1)[0]
        return json.dumps(paper)

    root = folder.split(":", 1)[-1].rstrip("/")
    return context.binaryFiles(folder.rstrip("/") + "/*/*", partitions).map(line)


def table_lines(session, table):
    """The rows of a table with `path`, `bytes` or `text`, and, where there are, `date` and
    `authority`."""

    def line(row):
        paper = {name: value for name, value in row.asDict().items() if value is not None}
        if "bytes" in paper:
            paper["bytes"] = base64.b64encode(paper["bytes"]).decode("ascii")
        if "date" in paper:
            paper["date"] = str(paper["date"])
        return json.dumps(paper)

    return session.read.parquet(table).rdd.map(line)


def authority(line):
    """Whose paper a line is; it stands first, so that no line need be taken apart for it."""
    start = '{"authority":'
    if not line.startswith(start):
        return ""
    return json.JSONDecoder().raw_decode(line, len(start))[0]


SCHEMA = StructType(
    [
        StructField(name, StringType())
        for name in ["authority", "id", "document", "path", "kind", "quote", "due", "status", "since"]
    ]
    + [StructField("bodies", ArrayType(StringType())), StructField("line", StringType())]
)


def row(line):
    """A record as a row: what may be asked of most, and the whole record as it was printed."""
    record = json.loads(line)
    named = {name: record.get(name) for name in SCHEMA.names}
    named["due"] = (record["deadline"] or {}).get("due")
    named["line"] = line
    return Row(**named)


def main():
    asked = arguments()
    session = SparkSession.builder.appName("answerable").getOrCreate()
    context = session.sparkContext
    partitions = asked.partitions or context.defaultParallelism
    rules = ["--rules", asked.rules] if asked.rules else []
    extract = shlex.join([asked.program, "extract", "-", "--whole", *rules])
    track = shlex.join([asked.program, "track", "--as-of", asked.as_of, *rules])

    if asked.papers.rstrip("/").endswith(".parquet"):
        lines = table_lines(session, asked.papers)
    else:
        lines = folder_lines(context, asked.papers, partitions)
    # A filter that fails must fail its task, so that Spark does it again: hence checkCode.
    answers = lines.repartition(partitions).pipe(extract, checkCode=True)
    # Read once: what follows begins with what was written, whatever machine is lost meanwhile.
    answers.saveAsTextFile(asked.out + "/answers")
    answers = context.textFile(asked.out + "/answers")

    answers.filter(lambda line: line.startswith('{"refused"')).saveAsTextFile(asked.out + "/refused")
    # All papers of an authority come to one share, one authority after another.
    papers = (
        answers.filter(lambda line: not line.startswith('{"refused"'))
        .keyBy(authority)
        .repartitionAndSortWithinPartitions(partitions)
        .values()
    )
    papers.saveAsTextFile(asked.out + "/papers")
    records = papers.pipe(track, checkCode=True).map(row)
    session.createDataFrame(records, SCHEMA).write.partitionBy("authority").parquet(
        asked.out + "/records"
    )
    session.stop()


if __name__ == "__main__":
    main()
