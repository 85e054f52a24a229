// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The report of the case: what it is made from, and the dialog that shows it.

#include "models/report/redaction/caseidentities.h"
#include "models/report/redaction/redactionkey.h"
#include "models/report/reportbuilder.h"
#include "models/report/reportlimits.h"
#include "models/session/casestore.h"
#include "models/session/resolvedtarget.h"
#include "models/text/quotedline.h"
#include "ui/window/caseselection.h"
#include "ui/window/mainwindow.h"
#include "ui/window/reportdialog.h"

#include <QApplication>
#include <QDir>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

namespace Scep {

namespace {
/// The case's name as the name of a file: it may hold anything.
QString fileNameOf(const QString &caseName)
{
    constexpr qsizetype Most = 80;
    QString name;
    for (const QChar c : caseName.first(std::min(Most, caseName.size()))) {
        name += c.isLetterOrNumber() || QStringLiteral(" -_").contains(c) ? c : QLatin1Char('-');
    }
    return name.trimmed().isEmpty() ? QStringLiteral("report") : name.trimmed();
}
} // namespace

void MainWindow::setReportOrigin(const QString &language, const QString &rules)
{
    m_reportLanguage = language;
    m_reportRules = rules;
}

void MainWindow::exportReport()
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const Case &current = m_store.current();
    const ReportOptions options{
        .language = m_reportLanguage,
        .program = QStringLiteral("SCEP Workbench %1").arg(QCoreApplication::applicationVersion()),
        .rules = m_reportRules,
        .wantsEvents = true,
        .wantsData = true};
    constexpr qint64 QuotedBytes = 4 * ReportLimits::LineCharacters;
    const auto quote = [this](const EvidenceRef &line) {
        const auto document = m_store.document(line.source);
        return document ? quotedLine(*document, line, QuotedBytes) : QString();
    };
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const std::optional<ComparisonInput> comparison = shownComparison();
    QList<Identity> identities = identitiesOf(current);
    QStringList logTexts = logTextsOf(current);
    QSet<const Case *> known{&current};
    for (const Case *other : comparison ? comparison->cases : QList<const Case *>()) {
        if (!known.contains(other)) {
            known.insert(other);
            identities += identitiesOf(*other);
            logTexts += logTextsOf(*other);
        }
    }
    const ReportMaterial material{
        .report = makeReport(current, withResolvedTargets(m_store.annotations(), current),
                             comparison, options, quote),
        .identities = identities,
        .publicTexts = publicTextsOf(current),
        .logTexts = logTexts,
        .key = newRedactionKey(),
        .suggestion = QDir(folder).filePath(fileNameOf(caseName(current))),
        .decided = m_store.decisions().redaction};
    auto *dialog = new ReportDialog(material, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReportDialog::redactionDecided, &m_store, &CaseStore::setRedaction);
    dialog->open();
    QApplication::restoreOverrideCursor();
}

} // namespace Scep
