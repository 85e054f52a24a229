// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// scep-soak MINUTES SEED: uses the program for so long, and prints a table of what it held at the
// quarters of the time, whenever all was put away. Exit status 1 if anything grew, or a step
// failed.

#include "tests/soak/soaking.h"
#include "tests/soak/usage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

#include <array>

using namespace Scep;

namespace {
/// The parts of the time after which everything is counted. By the first every cache is filled.
constexpr int Parts = 4;

void tell(QTextStream &out, const QString &when, const Soak::Usage &usage)
{
    constexpr double MiB = 1024.0 * 1024.0;
    out << QStringLiteral("%1 %2 MiB %3 MiB %4 %5 %6\n")
               .arg(when, -12)
               .arg(static_cast<double>(usage.residentBytes) / MiB, 10, 'f', 1)
               .arg(static_cast<double>(usage.heapBytes) / MiB, 10, 'f', 1)
               .arg(usage.descriptors, 12)
               .arg(usage.threads, 9)
               .arg(usage.temporaryFiles, 16);
    out.flush();
}

/// Runs to the end of each part; what was held then, or nothing once a step failed.
QList<Soak::Usage> run(Soak::Soaking &soaking, qint64 milliseconds, const QString &folder,
                       QTextStream &out)
{
    QList<Soak::Usage> held{Soak::currentUsage(folder)};
    tell(out, QStringLiteral("start"), held.constLast());
    QElapsedTimer clock;
    clock.start();
    for (int part = 1; part <= Parts; ++part) {
        while (clock.elapsed() < milliseconds * part / Parts) {
            if (!soaking.step()) {
                out << "This step failed: " << soaking.lastStep() << '\n';
                return {};
            }
        }
        soaking.putAway();
        held.append(Soak::currentUsage(folder));
        tell(out, QStringLiteral("quarter %1").arg(part), held.constLast());
    }
    return held;
}
} // namespace

int main(int argc, char *argv[])
{
    // All temporary files of the process in a folder of its own, where they can be counted.
    const QTemporaryDir cases;
    const QTemporaryDir temporary;
    qputenv("TMPDIR", temporary.path().toLocal8Bit());
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const int minutes = arguments.value(1).toInt();
    bool isNumber = false;
    const quint32 seed = arguments.value(2).toUInt(&isNumber);
    QTextStream out(stdout);
    if (arguments.size() < 3 || minutes < 1 || !isNumber || !cases.isValid() ||
        !temporary.isValid()) {
        return 2;
    }
    out << "Seed " << seed << ", " << minutes << " minutes\n\n";
    Soak::Soaking soaking(cases.path(), seed);
    soaking.setSteps(arguments.mid(3));
    if (!soaking.prepare()) {
        out << "The cases could not be written.\n";
        return 1;
    }
    out << QStringLiteral("%1 %2 %3 %4 %5 %6\n")
               .arg(QStringLiteral("closed at"), -12)
               .arg(QStringLiteral("memory"), 14)
               .arg(QStringLiteral("heap in use"), 14)
               .arg(QStringLiteral("open files"), 12)
               .arg(QStringLiteral("threads"), 9)
               .arg(QStringLiteral("temporary files"), 16);
    const QList<Soak::Usage> held =
        run(soaking, qint64(minutes) * 60 * 1000, temporary.path(), out);
    out << '\n';
    for (const auto &[step, count] : soaking.counts().asKeyValueRange()) {
        out << QStringLiteral("%1 %2\n").arg(step, -12).arg(count, 8);
    }
    if (held.isEmpty()) {
        return 1;
    }
    // The first quarter fills the caches; after it nothing may grow.
    const QList<QString> grew = Soak::growth(held[1], held.constLast());
    out << "\nFrom the first quarter to the last, with " << Soak::MemoryPlayPerCent << " % or "
        << Soak::MemoryPlayBytes / (1024 * 1024) << " MiB of memory as play: "
        << (grew.isEmpty() ? QStringLiteral("flat.") : grew.join(QStringLiteral("; ")) + u'.')
        << '\n';
    return grew.isEmpty() ? 0 : 1;
}
