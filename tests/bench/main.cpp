// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// scep-bench: measures parts of the work on one file and prints a number a line, as "name value".

#include "app/pipeline.h"
#include "importers/importerregistry.h"
#include "importers/importjob.h"
#include "models/analysis/rulebase.h"
#include "models/item/devicemodel.h"
#include "models/item/findingmodel.h"
#include "models/item/sourcemodel.h"
#include "models/session/casestore.h"
#include "models/session/evidencecollector.h"
#include "models/text/linesearch.h"
#include "models/text/textscan.h"
#include "tests/bench/rulevariants.h"
#include "tests/importers/importone.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <optional>
#include <semaphore>
#include <thread>
#include <vector>

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

/// Seconds from the drop of a file to its first events with their analysis.
int measureFirstEvents(QTextStream &out, const QString &path)
{
    const Pipeline pipeline;
    static_cast<void>(pipeline.importOptions().literals({}));
    bool isShown = false;
    QElapsedTimer clock;
    const auto show = [&](const ImportResult &result) {
        if (isShown || result.events.isEmpty()) {
            return;
        }
        EvidenceCollector collector;
        collector.add(result);
        const Analysis analysis = pipeline.analyzeEvidence(collector.evidence());
        isShown = !analysis.devices.isEmpty();
        out << "seconds " << seconds(clock) << '\n';
    };
    const ImportJobControl control{
        .isCancelled = [&isShown] { return isShown; }, .sourceBegun = show, .sourceDone = show};
    clock.start();
    importTargets(expandPaths({path}), SourceId{1}, ImporterRegistry::standard(),
                  pipeline.importOptions(), control);
    return isShown ? 0 : 1;
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

/// Seconds that an import with that many rules takes, those in it that go to asking the rules of
/// its events, and how many events and answers there are.
int measureRules(QTextStream &out, int count, const QString &path)
{
    const QTemporaryDir folder;
    if (!folder.isValid() || !writeRuleVariants(folder.path(), count)) {
        return 1;
    }
    QElapsedTimer clock;
    clock.start();
    const RuleBase rules = RuleBase::withFolder(folder.path());
    const double loading = seconds(clock);
    if (rules.rules().size() != count || !rules.issues().isEmpty()) {
        return 1;
    }
    const Pipeline pipeline(rules);
    clock.restart();
    const Case result = pipeline.run({path});
    const double importing = seconds(clock);
    qint64 answers = 0;
    clock.restart();
    for (const LogEvent &event : result.evidence.events) {
        answers += rules.match(event).size();
    }
    const double matching = seconds(clock);
    out << "import " << importing << "\nmatching " << matching << "\nloading " << loading
        << "\nevents " << result.evidence.events.size() << "\nanswers " << answers << '\n';
    return 0;
}

/// Seconds that an import goes on after it was cancelled, the worst of several moments.
int measureCancel(QTextStream &out, const QStringList &paths)
{
    constexpr int Moments = 8;
    const Pipeline pipeline;
    // Seconds of the import, and of what came after the cancel; without a moment nobody cancels.
    const auto run = [&](std::optional<std::chrono::nanoseconds> moment) {
        std::binary_semaphore ended(0);
        std::atomic<bool> isCancelled = false;
        const ImportJobControl control{.isCancelled = [&isCancelled] { return isCancelled.load(); },
                                       .sourceBegun = [](const ImportResult &) {}};
        QElapsedTimer clock;
        clock.start();
        const std::jthread worker([&] {
            importTargets(expandPaths(paths, control.isCancelled), SourceId{1},
                          ImporterRegistry::standard(), pipeline.importOptions(), control);
            ended.release();
        });
        if (moment) {
            if (ended.try_acquire_for(*moment)) {
                return 0.0;
            }
            isCancelled = true;
            clock.restart();
        }
        ended.acquire();
        return seconds(clock);
    };
    const double whole = run(std::nullopt);
    double worst = 0;
    for (int i = 0; i < Moments; ++i) {
        const std::chrono::duration<double> moment(whole * i / Moments);
        worst = std::max(worst, run(std::chrono::ceil<std::chrono::nanoseconds>(moment)));
    }
    out << "seconds " << worst << "\nwhole " << whole << '\n';
    return 0;
}

/// Seconds until a folder is shown as a whole, and for how long at most the window's thread was
/// kept from its events meanwhile: the import, the case store and the models of the lists, as the
/// window puts them together.
int measureWindow(QTextStream &out, const QString &path)
{
    const Pipeline pipeline;
    CaseStore store(
        [&pipeline](const CaseEvidence &evidence) { return pipeline.analyzeEvidence(evidence); });
    DeviceModel devices;
    SourceModel sources;
    FindingModel findings;
    QObject::connect(&store, &CaseStore::caseChanged, &store, [&] {
        devices.setCase(store.current());
        sources.setCase(store.current());
        const Enrollment *first = findEnrollment(store.current().analysis, u"device-1/scep-1");
        findings.setFindings(first ? first->findings : QList<Finding>());
    });
    bool isRead = false;
    double longest = 0;
    QElapsedTimer clock;
    QElapsedTimer sinceTick;
    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, &store, [&] {
        longest = std::max(longest, seconds(sinceTick));
        sinceTick.start();
        if (isRead && !store.isAnalyzing()) {
            QCoreApplication::quit();
        }
    });
    clock.start();
    sinceTick.start();
    tick.start(std::chrono::milliseconds(1));
    const std::jthread worker([&] {
        const auto add = [&store](const ImportResult &result) {
            QMetaObject::invokeMethod(&store, [&store, result] { store.addSource(result); });
        };
        importTargets(expandPaths({path}), SourceId{1}, ImporterRegistry::standard(),
                      pipeline.importOptions(), {.sourceBegun = add, .sourceDone = add});
        QMetaObject::invokeMethod(&store, [&isRead] { isRead = true; });
    });
    QCoreApplication::exec();
    out << "seconds " << seconds(clock) << "\nblocked " << longest << "\nsources "
        << sources.rowCount() << '\n';
    return 0;
}

/// Seconds from opening a log to the last of its lines as text, and the bytes of these.
int measureRender(QTextStream &out, const QString &path)
{
    QElapsedTimer clock;
    clock.start();
    // The peer makes no SHA-256 either; the window makes it behind the first display.
    ImportOptions options;
    options.wantsHash = false;
    const ImportResult result = importOne({.path = path}, ImporterRegistry::standard(), options);
    if (result.document == nullptr) {
        return 1;
    }
    constexpr LineNumber LinesAtOnce = 512;
    const TextDocument &document = *result.document;
    std::atomic<LineNumber> next = 1;
    std::atomic<qint64> bytes = 0;
    const auto work = [&] {
        for (LineNumber first = next.fetch_add(LinesAtOnce); first <= document.lineCount();
             first = next.fetch_add(LinesAtOnce)) {
            qint64 size = 0;
            document.visitLines(first, first + LinesAtOnce - 1,
                                [&size](LineNumber, QByteArrayView line) {
                                    size += line.size();
                                    return true;
                                });
            bytes += size;
        }
    };
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < std::thread::hardware_concurrency(); ++i) {
        threads.emplace_back(work);
    }
    threads.clear();
    out << "seconds " << seconds(clock) << "\nlines " << document.lineCount() << "\nbytes " << bytes
        << '\n';
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
    if (command == QLatin1String("first-events") && arguments.size() == 2) {
        return measureFirstEvents(out, arguments.at(1));
    }
    if (command == QLatin1String("memory") && arguments.size() == 2) {
        return measureMemory(out, arguments.at(1));
    }
    if (command == QLatin1String("window") && arguments.size() == 2) {
        return measureWindow(out, arguments.at(1));
    }
    if (command == QLatin1String("render") && arguments.size() == 2) {
        return measureRender(out, arguments.at(1));
    }
    if (command == QLatin1String("rules") && arguments.size() == 3) {
        return measureRules(out, arguments.at(1).toInt(), arguments.at(2));
    }
    if (command == QLatin1String("cancel") && arguments.size() > 1) {
        return measureCancel(out, arguments.sliced(1));
    }
    QTextStream(stderr) << "usage: scep-bench literals PRODUCT SERVICE\n"
                           "       scep-bench search EXPRESSION FILE\n"
                           "       scep-bench first-events FILE\n"
                           "       scep-bench memory FILE\n"
                           "       scep-bench window FOLDER\n"
                           "       scep-bench render FILE\n"
                           "       scep-bench rules COUNT FILE\n"
                           "       scep-bench cancel FILES…\n";
    return 2;
}
