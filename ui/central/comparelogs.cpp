// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/comparelogs.h"

#include "ui/central/elidedlabel.h"
#include "ui/logview/logview.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace Scep {

CompareLogs::CompareLogs(QWidget *parent)
    : QWidget(parent)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(QStringLiteral("compareLogs"));
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
}

void CompareLogs::addLog()
{
    const auto number = static_cast<int>(m_logs.size());
    auto *column = new QWidget(m_splitter);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    Log log{.side = {}, .title = new ElidedLabel(column), .view = new LogView(column)};
    log.title->setObjectName(QStringLiteral("compareLogTitle%1").arg(number));
    log.view->setObjectName(QStringLiteral("compareLog%1").arg(number));
    layout->addWidget(log.title);
    layout->addWidget(log.view, 1);
    m_splitter->addWidget(column);
    connect(log.view->verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this, number] { followScrolling(number); });
    connect(log.view, &LogView::codeLookupRequested, this, &CompareLogs::codeLookupRequested);
    m_logs.append(log);
}

void CompareLogs::setSides(const QList<Side> &sides, const QList<QList<EvidenceRef>> &rows)
{
    const QScopedValueRollback following(m_isFollowing, true);
    while (m_logs.size() > sides.size()) {
        delete m_logs.takeLast().view->parentWidget();
    }
    while (m_logs.size() < sides.size()) {
        addLog();
    }
    m_rows = rows;
    for (qsizetype side = 0; side < sides.size(); ++side) {
        Log &log = m_logs[side];
        log.side = sides[side];
        log.view->setAccessibleName(tr("Log of %1").arg(log.side.name));
        log.title->setText(log.side.name);
        log.source = SourceId::None;
        log.view->setDocument(nullptr, {});
    }
}

void CompareLogs::openSource(Log &log, qsizetype side, SourceId id)
{
    if (log.source == id) {
        return;
    }
    log.source = id;
    const SourceFile *source = findSource(log.side.caseData->evidence, id);
    log.view->setDocument(log.side.document(id), source ? source->formatId : QString());
    QList<LineNumber> lines;
    for (const QList<EvidenceRef> &row : std::as_const(m_rows)) {
        if (row.value(side).source == id) {
            lines.append(row[side].line);
        }
    }
    std::ranges::sort(lines);
    log.view->setEvidenceLines(lines);
}

SourceId CompareLogs::firstSource(qsizetype side) const
{
    const auto found = std::ranges::find_if(
        m_rows, [side](const QList<EvidenceRef> &row) { return !row.value(side).isNull(); });
    return found == m_rows.cend() ? SourceId::None : found->at(side).source;
}

void CompareLogs::showRow(const QList<EvidenceRef> &places)
{
    const QScopedValueRollback following(m_isFollowing, true);
    for (qsizetype side = 0; side < std::min(places.size(), m_logs.size()); ++side) {
        Log &log = m_logs[side];
        const EvidenceRef &place = places[side];
        if (place.isNull()) {
            if (log.source == SourceId::None) {
                openSource(log, side, firstSource(side));
            }
            //: %1 a device
            log.title->setText(tr("%1: nothing in this row").arg(log.side.name));
            log.view->showNoLine();
            continue;
        }
        openSource(log, side, place.source);
        log.view->showEvidence(place);
        const SourceFile *source = findSource(log.side.caseData->evidence, place.source);
        //: %1 a device, %2 a file
        log.title->setText(tr("%1: %2, line %3")
                               .arg(log.side.name, source ? source->displayName : QString(),
                                    QLocale().toString(place.line)));
    }
}

/// Both sides prove the same rows, but not in lines of the same number: between two such rows one
/// goes on as the other does.
LineNumber CompareLogs::lineBeside(qsizetype from, LineNumber line, qsizetype to) const
{
    // The nearest before the line, else the nearest after it.
    const auto rank = [line](LineNumber own) {
        return own <= line ? std::pair(1, own) : std::pair(0, -own);
    };
    const QList<EvidenceRef> *best = nullptr;
    for (const QList<EvidenceRef> &row : m_rows) {
        const bool isShown = row.value(from).source == m_logs[from].source &&
                             row.value(to).source == m_logs[to].source && !row[from].isNull() &&
                             !row[to].isNull();
        if (isShown && (best == nullptr || rank(row[from].line) > rank((*best)[from].line))) {
            best = &row;
        }
    }
    return best == nullptr ? 0
                           : std::max<LineNumber>(1, (*best)[to].line + line - (*best)[from].line);
}

void CompareLogs::followScrolling(int side)
{
    if (!m_isLinked || m_isFollowing || side >= m_logs.size()) {
        return;
    }
    const QScopedValueRollback following(m_isFollowing, true);
    const LineNumber top = m_logs[side].view->firstVisibleLine();
    // What is looked at stands in the middle third, where rows are shown.
    const LineNumber third = m_logs[side].view->visibleLineCount() / 3;
    for (qsizetype other = 0; other < m_logs.size(); ++other) {
        const LineNumber line = other == side ? 0 : lineBeside(side, top + third, other);
        if (line > 0) {
            m_logs[other].view->setFirstVisibleLine(line -
                                                    m_logs[other].view->visibleLineCount() / 3);
        }
    }
}

} // namespace Scep
