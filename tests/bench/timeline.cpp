// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// scep-timeline-bench: measures the timeline as it is drawn without a display, and prints a number
// a line, as "name value". Seconds.

#include "app/pipeline.h"
#include "importers/importerregistry.h"
#include "importers/importjob.h"
#include "models/session/casestore.h"
#include "tests/ui/casefixtures.h"
#include "ui/central/casepage.h"
#include "ui/central/timelineoverview.h"
#include "ui/central/timelineview.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTextStream>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <thread>

using namespace Scep;

namespace {
constexpr QSize Screen(2560, 1440);

double seconds(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
}

void turnWheel(TimelineView &view, const QPointF &at, int notches, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, QPoint(0, 120 * notches),
                      Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &event);
}

/// Seconds of a frame while a timeline of that many events is zoomed and panned over a whole
/// screen: what it takes from the wheel's turn to the painted picture.
int measureFrames(QTextStream &out, int count)
{
    constexpr int Turns = 12;      // of the wheel, in and out again
    constexpr int PansOfTurn = 20; // at each depth, forth and back
    const Case aCase = Fixtures::manyEvents(count);
    TimelineView view;
    view.resize(Screen);
    QElapsedTimer clock;
    clock.start();
    view.setEnrollment(aCase, Fixtures::shownEnrollment(aCase));
    view.show();
    QApplication::processEvents();
    out << "first " << seconds(clock) << '\n';
    if (view.rowCount() != count) {
        return 1;
    }
    QList<double> frames;
    const auto frame = [&](int notches, Qt::KeyboardModifiers modifiers) {
        clock.start();
        turnWheel(view, QPointF(Screen.width() / 2.0, 300), notches, modifiers);
        view.overview()->repaint();
        view.viewport()->repaint();
        frames.append(seconds(clock));
        QApplication::processEvents();
    };
    for (const int direction : {1, -1}) {
        for (int turn = 0; turn < Turns; ++turn) {
            frame(direction, Qt::NoModifier);
            for (int pan = 0; pan < PansOfTurn; ++pan) {
                frame(pan < PansOfTurn / 2 ? 1 : -1, Qt::ShiftModifier);
            }
        }
    }
    std::ranges::sort(frames);
    const auto percentile = [&frames](int percent) {
        return frames.at((frames.size() - 1) * percent / 100);
    };
    out << "frames " << frames.size() << "\nmedian " << percentile(50) << "\np99 " << percentile(99)
        << "\nworst " << frames.constLast() << '\n';
    return 0;
}

/// Seconds from opening files in a window that is there to the painted timeline of their first
/// enrollment: import, analysis, panes and picture.
int measureOpening(QTextStream &out, const QString &path)
{
    const Pipeline pipeline;
    CaseStore store(
        [&pipeline](const CaseEvidence &evidence) { return pipeline.analyzeEvidence(evidence); });
    MainWindow window(store);
    window.resize(1600, 1000);
    window.show();
    QApplication::processEvents();
    static_cast<void>(pipeline.importOptions().literals({})); // as the program has them by then
    const TimelineView *timeline = window.findChild<CasePage *>()->timeline();
    bool isRead = false;
    QElapsedTimer clock;
    clock.start();
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &store, [&] {
        if (isRead && !store.isAnalyzing()) {
            QApplication::exit(); // quit() would close the window that is to be painted
        }
    });
    poll.start(std::chrono::milliseconds(1));
    const std::jthread worker([&] {
        const auto add = [&store](const ImportResult &result) {
            QMetaObject::invokeMethod(&store, [&store, result] { store.addSource(result); });
        };
        importTargets(expandPaths({path}), SourceId{1}, ImporterRegistry::standard(),
                      pipeline.importOptions(), {.sourceBegun = add, .sourceDone = add});
        QMetaObject::invokeMethod(&store, [&] {
            store.judgeNow(); // as the program does
            isRead = true;
        });
    });
    QApplication::exec();
    window.repaint();
    timeline->viewport()->repaint();
    out << "seconds " << seconds(clock) << "\nevents " << timeline->rowCount() << '\n';
    return timeline->isVisible() && timeline->rowCount() > 0 ? 0 : 1;
}
} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // the same everywhere
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments().sliced(1);
    QTextStream out(stdout);
    if (arguments.value(0) == QLatin1String("frames") && arguments.size() == 2) {
        return measureFrames(out, arguments.at(1).toInt());
    }
    if (arguments.value(0) == QLatin1String("opening") && arguments.size() == 2) {
        return measureOpening(out, arguments.at(1));
    }
    QTextStream(stderr) << "usage: scep-timeline-bench frames COUNT\n"
                           "       scep-timeline-bench opening FOLDER\n";
    return 2;
}
