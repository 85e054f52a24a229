// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// scep-bench: measures parts of the work on one file and prints a number a line, as "name value".

#include "app/pipeline.h"
#include "models/analysis/rulebase.h"
#include "models/text/linesearch.h"
#include "models/text/textscan.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

using namespace Scep;

namespace {
/// A line of /proc/self/status, in bytes.
qint64 processMemory(const QByteArray &name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArrayList lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name) && line.size() > name.size() && line.at(name.size()) == ':') {
            return line.sliced(name.size() + 1).trimmed().split(' ').constFirst().toLongLong() *
                   1024;
        }
    }
    return 0;
}

double seconds(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
}

/// The literals that lines of a log source are searched for.
int printLiterals(QTextStream &out, const QString &product, const QString &service)
{
    const QByteArrayList literals =
        RuleBase::builtIn().literals({.product = product, .service = service});
    for (const QByteArray &literal : literals) {
        out << QString::fromUtf8(literal) << '\n';
    }
    return literals.isEmpty() ? 1 : 0;
}

/// Seconds that one search over the opened log takes, and the lines that match.
int measureSearch(QTextStream &out, const QString &expression, const QString &path)
{
    const auto file = EvidenceFile::open(path);
    const auto matcher = LineMatcher::compiled(
        {.text = expression, .isCaseSensitive = true, .isRegularExpression = true});
    if (!file || !matcher) {
        return 1;
    }
    auto scan = scanText(**file, {}, {});
    if (!scan) {
        return 1;
    }
    const TextDocument document(*file, std::move(scan->index));
    QElapsedTimer clock;
    clock.start();
    const LineSearchResult result = searchLines(document, **matcher, {});
    out << "seconds " << seconds(clock) << "\nlines " << result.count << '\n';
    return 0;
}

/// Bytes of memory at most while the file becomes a case, for each line of it and in all.
int measureMemory(QTextStream &out, const QString &path)
{
    const Pipeline pipeline;
    const qint64 before = processMemory("VmRSS");
    const Case result = pipeline.run({path});
    qint64 lines = 0;
    for (const SourceFile &source : result.evidence.sources) {
        lines += source.lineCount;
    }
    out << "base " << before << "\npeak " << processMemory("VmHWM") << "\nlines " << lines << '\n';
    return 0;
}
} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    QTextStream out(stdout);
    const QString command = arguments.value(0);
    if (command == QLatin1String("literals") && arguments.size() == 3) {
        return printLiterals(out, arguments.at(1), arguments.at(2));
    }
    if (command == QLatin1String("search") && arguments.size() == 3) {
        return measureSearch(out, arguments.at(1), arguments.at(2));
    }
    if (command == QLatin1String("memory") && arguments.size() == 2) {
        return measureMemory(out, arguments.at(1));
    }
    QTextStream(stderr) << "usage: scep-bench literals PRODUCT SERVICE\n"
                           "       scep-bench search EXPRESSION FILE\n"
                           "       scep-bench memory FILE\n";
    return 2;
}
