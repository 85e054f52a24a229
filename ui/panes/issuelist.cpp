// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/issuelist.h"

#include "ui/icons.h"

#include <QLocale>

#include <algorithm>

namespace Scep {

namespace {
/// More is not read by anybody; the last row says how many there are.
constexpr qsizetype MostRows = 200;
constexpr int VisibleLines = 5;

QString issueSentence(const SourceFile &source, const ImportIssue &issue)
{
    return issue.line > 0
               ? IssueList::tr("%1, line %2: %3", "file, line, what was wrong")
                     .arg(source.displayName, QLocale().toString(issue.line), issueText(issue))
               : IssueList::tr("%1: %2", "file, what was wrong")
                     .arg(source.displayName, issueText(issue));
}
} // namespace

IssueList::IssueList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("sourceIssues"));
    setAccessibleName(tr("Problems in this file"));
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
    const auto tellLine = [this](const QListWidgetItem *item) {
        const LineNumber line = item ? item->data(Qt::UserRole).value<LineNumber>() : 0;
        if (line > 0) {
            emit lineChosen(line);
        }
    };
    connect(this, &QListWidget::itemClicked, this, tellLine);
    connect(this, &QListWidget::itemActivated, this, tellLine);
}

void IssueList::showIssues(const SourceFile &source)
{
    clear();
    const qsizetype shown = std::min(source.issues.size(), MostRows);
    for (const ImportIssue &issue : source.issues.first(shown)) {
        auto *item =
            new QListWidgetItem(levelIcon(isReadFailure(issue.code) ? Level::High : Level::Medium),
                                issueSentence(source, issue), this);
        item->setData(Qt::UserRole, QVariant::fromValue(issue.line));
    }
    if (shown < source.issues.size()) {
        addItem(tr("%n more problem(s) in this file.", nullptr,
                   static_cast<int>(source.issues.size() - shown)));
    }
    setVisible(count() > 0);
    fitHeight();
}

void IssueList::clearIssues()
{
    clear();
    hide();
}

QSize IssueList::sizeHint() const
{
    const int frame = 2 * frameWidth();
    const int most = fontMetrics().lineSpacing() * VisibleLines + frame;
    const int wanted = viewportSizeHint().height() + frame;
    return {fontMetrics().averageCharWidth() * 40, std::min(most, wanted)};
}

void IssueList::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    fitHeight();
}

// Sentences wrap: their height follows from the width.
void IssueList::fitHeight()
{
    const int height = sizeHint().height();
    if (height != maximumHeight()) {
        setFixedHeight(height);
    }
}

} // namespace Scep
