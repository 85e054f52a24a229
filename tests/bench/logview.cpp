// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// scep-log-bench FILE: how long the log view takes for a frame, in a window of 2560 x 1440. Prints
// a number a line, as "name value", in seconds.

#include "ui/logview/logview.h"
#include "models/text/textscan.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTest>
#include <QTextStream>
#include <QThread>
#include <QWheelEvent>

#include <algorithm>
#include <chrono>
#include <vector>

using namespace Scep;

namespace {
using std::chrono::nanoseconds;

constexpr QSize WindowSize(2560, 1440);
constexpr int Frames = 600;
constexpr auto FrameTime = std::chrono::milliseconds(16);
/// Frames between two keys of somebody who types quickly, and of one who stops to think, so that
/// the log is searched meanwhile.
constexpr int FramesOfKey = 6;
constexpr int FramesOfThought = 18;
/// Keys between two thoughts.
constexpr int KeysInARow = 4;

/// What a frame costs: what happened, what came of searching meanwhile, and what is drawn for it,
/// once, as on a screen.
class FrameClock : public QObject
{
public:
    explicit FrameClock(QWidget &view) { view.installEventFilter(this); }

    template<typename Happen>
    void frame(Happen happen)
    {
        QElapsedTimer clock;
        clock.start();
        happen();
        QCoreApplication::processEvents();
        m_frames.push_back(clock.nsecsElapsed());
    }

    /// How often the view was drawn.
    [[nodiscard]] int painted() const { return m_painted; }

    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        m_painted += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

    /// Of a hundred frames, the longest but one.
    [[nodiscard]] double percentile99()
    {
        std::ranges::sort(m_frames);
        const auto at = std::min(m_frames.size() - 1, m_frames.size() * 99 / 100);
        return m_frames.empty() ? 0 : static_cast<double>(m_frames.at(at)) / 1e9;
    }

    void pauseSinceLast() const
    {
        const nanoseconds used(m_frames.empty() ? 0 : m_frames.back());
        if (used < FrameTime) {
            QThread::sleep(FrameTime - used);
        }
    }

private:
    std::vector<qint64> m_frames;
    int m_painted = 0;
};

void turnWheel(LogView &view)
{
    QWheelEvent event(QPointF(500, 500), view.mapToGlobal(QPointF(500, 500)), {}, {0, -120},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &event);
}

/// By the wheel, by pages, and with the bar held: each goes to lines that were not seen before.
double scroll(LogView &view)
{
    FrameClock clock(*view.viewport());
    QRandomGenerator random(1);
    for (int i = 0; i < Frames; ++i) {
        clock.frame([&] {
            switch (i % 3) {
            case 0:
                turnWheel(view);
                break;
            case 1:
                QTest::keyClick(&view, Qt::Key_PageDown);
                break;
            default:
                view.verticalScrollBar()->setValue(
                    random.bounded(view.verticalScrollBar()->maximum()));
            }
        });
    }
    if (clock.painted() < Frames) {
        qFatal("A frame was not drawn.");
    }
    return clock.percentile99();
}

/// Each pause begins another search through the whole log.
double type(LogView &view)
{
    view.showLine(1);
    view.find();
    auto *text = view.findChild<QLineEdit *>(QStringLiteral("findText"));
    FrameClock clock(*view.viewport());
    const QString typed = QStringLiteral("pkiStatus=FAILURE of nobody at all");
    for (qsizetype at = 0; at < typed.size(); ++at) {
        clock.frame([&] { QTest::keyClick(text, typed.at(at).toLatin1()); });
        const int frames = at % KeysInARow == 0 ? FramesOfThought : FramesOfKey;
        for (int i = 1; i < frames; ++i) {
            clock.pauseSinceLast();
            clock.frame([] {});
        }
    }
    return clock.percentile99();
}
} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const auto file = argc == 2 ? EvidenceFile::open(QString::fromLocal8Bit(argv[1]))
                                : std::unexpected(ReadError());
    if (!file) {
        return 2;
    }
    auto scan = scanText(**file, {}, {});
    if (!scan) {
        return 1;
    }
    const auto document = std::make_shared<TextDocument>(*file, std::move(scan->index));
    LogView view;
    view.resize(WindowSize);
    view.setDocument(document, QStringLiteral("omadm"));
    view.show();
    QCoreApplication::processEvents();
    QTextStream out(stdout);
    out << "lines " << document->lineCount() << "\nscrolling " << scroll(view) << "\nwrapped ";
    view.setWrapped(true);
    out << scroll(view) << "\ntyping ";
    view.setWrapped(false);
    out << type(view) << '\n';
    return 0;
}
