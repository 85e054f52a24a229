// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/soak/soaking.h"

#include "tests/generator/bulkomadm.h"
#include "tests/generator/examplecase.h"
#include "tests/generator/seeded.h"
#include "ui/window/reportdialog.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <array>

namespace Scep::Soak {

namespace {
/// Takes a while to read, so that it can be cancelled at any moment.
constexpr qint64 LargeLogBytes = 24 * 1024 * 1024;
/// A person closes a case before it has more than this.
constexpr qsizetype MostSources = 60;
} // namespace

Soaking::Soaking(const QString &folder, quint32 seed)
    : m_folder(folder)
    , m_random(seed)
    , m_largeLog(folder + QStringLiteral("/OMADMLog.log"))
{
}

Soaking::~Soaking() = default;

bool Soaking::prepare()
{
    {
        const Examples::SeededLibrary library;
        const QList<Examples::ExampleCase> cases = Examples::allExampleCases();
        if (!Examples::writeCases(cases, m_folder).isEmpty()) {
            return false;
        }
        for (const Examples::ExampleCase &example : cases) {
            m_cases.append(m_folder + u'/' + example.folder);
        }
    }
    QFile log(m_largeLog);
    return !m_cases.isEmpty() && log.open(QIODevice::WriteOnly) &&
           Examples::writeBulkOmadmLog(log, LargeLogBytes);
}

int Soaking::number(int bound)
{
    // Not a distribution of the library, whose results differ from one to the next.
    return static_cast<int>(m_random() % static_cast<quint32>(bound));
}

Testing::WholeProgram &Soaking::program()
{
    if (!m_program) {
        m_program = std::make_unique<Testing::WholeProgram>(m_pipeline,
                                                            m_folder + QStringLiteral("/untitled"));
    }
    return *m_program;
}

bool Soaking::step()
{
    struct Step
    {
        const char *name;
        int weight;
        bool (Soaking::*run)();
    };
    static constexpr std::array Steps{
        Step{"import", 6, &Soaking::import},    Step{"cancel", 4, &Soaking::cancel},
        Step{"compare", 4, &Soaking::compare},  Step{"export", 4, &Soaking::exportReport},
        Step{"save", 2, &Soaking::saveAndOpen}, Step{"new case", 2, &Soaking::begin},
        Step{"close", 2, &Soaking::close},
    };
    const auto weight = [this](const Step &step) {
        return m_steps.isEmpty() || m_steps.contains(QLatin1StringView(step.name)) ? step.weight
                                                                                   : 0;
    };
    int all = 0;
    for (const Step &step : Steps) {
        all += weight(step);
    }
    int at = number(std::max(all, 1));
    for (const Step &step : Steps) {
        at -= weight(step);
        if (at < 0) {
            m_lastStep = QLatin1StringView(step.name);
            ++m_counts[m_lastStep];
            return (this->*step.run)();
        }
    }
    return false;
}

bool Soaking::settle()
{
    const bool isDone = program().waitForAnalysis();
    program().keeper.finishPacking();
    QCoreApplication::processEvents();
    return isDone;
}

bool Soaking::trigger(const char *action)
{
    auto *found = program().window.findChild<QAction *>(QLatin1StringView(action));
    if (found == nullptr || !found->isEnabled()) {
        return false;
    }
    found->trigger();
    QCoreApplication::processEvents();
    return true;
}

bool Soaking::import()
{
    if (program().store.current().evidence.sources.size() > MostSources) {
        program().cases.begin({});
    }
    program().imports.import({m_cases[number(static_cast<int>(m_cases.size()))]});
    return settle();
}

bool Soaking::cancel()
{
    program().imports.import({m_largeLog, m_cases[number(static_cast<int>(m_cases.size()))]});
    QTest::qWait(number(80));
    program().imports.cancel();
    return settle();
}

bool Soaking::compare()
{
    // Both ways: to the page, and back from it with the next.
    if (program().store.current().analysis.devices.size() < 2 && !import()) {
        return false;
    }
    // Of a cancelled import there may be devices without an enrollment.
    if (!trigger("actionCompare")) {
        --m_counts[m_lastStep];
    }
    return settle();
}

bool Soaking::exportReport()
{
    if (program().store.current().analysis.devices.isEmpty() && !import()) {
        return false;
    }
    if (!trigger("actionExportReport")) {
        --m_counts[m_lastStep];
        return true;
    }
    auto *dialog = program().window.findChild<ReportDialog *>(QStringLiteral("reportDialog"));
    if (dialog == nullptr) {
        return false;
    }
    auto *format = dialog->findChild<QComboBox *>(QStringLiteral("reportFormat"));
    format->setCurrentIndex(number(format->count()));
    const bool isWritten = !dialog->fileBytes().value_or(QByteArray()).isEmpty();
    delete dialog;
    return isWritten;
}

bool Soaking::saveAndOpen()
{
    const QString path = m_folder + QStringLiteral("/saved.scepcase");
    if (!program().keeper.saveAs(path)) {
        return false;
    }
    program().keeper.finishPacking();
    const bool isOpen = program().cases.open(path) && settle();
    program().cases.begin({});
    return QFile::remove(path) && isOpen;
}

bool Soaking::begin()
{
    program().cases.begin({});
    return settle();
}

bool Soaking::close()
{
    putAway();
    return true;
}

void Soaking::putAway()
{
    m_program.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
    QThreadPool::globalInstance()->waitForDone();
}

} // namespace Scep::Soak
