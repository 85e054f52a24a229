// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/filterbar.h"

#include "ui/chips.h"
#include "ui/icons.h"
#include "ui/logview/visibletext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSet>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace Scep {

namespace {
/// Two filters that are the same have the same one.
QString filterId(const LineFilter &filter)
{
    return QStringLiteral("%1%2%3:%4")
        .arg(static_cast<int>(filter.kind))
        .arg(static_cast<int>(filter.query.isCaseSensitive))
        .arg(static_cast<int>(filter.query.isRegularExpression))
        .arg(filter.query.text);
}

/// What the text of the chip does not say.
QString chipToolTip(const LineFilter &filter)
{
    QStringList lines;
    if (!filter.name.isEmpty()) {
        lines.append(toVisibleText(filter.query.text).text);
    }
    if (filter.query.isRegularExpression) {
        lines.append(FilterBar::tr("Regular expression"));
    }
    lines.append(filter.query.isCaseSensitive ? FilterBar::tr("Upper and lower case differ")
                                              : FilterBar::tr("Upper and lower case are the same"));
    return lines.join(QLatin1Char('\n'));
}
} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_chips(new Chips(this))
    , m_count(new QLabel(this))
    , m_revealed(new QWidget(this))
    , m_revealedText(new QLabel(m_revealed))
{
    setObjectName(QStringLiteral("filterBar"));
    const int gap = style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing, nullptr, this);
    m_chips->setObjectName(QStringLiteral("filterChips"));
    m_chips->setAccessibleName(tr("Filters of the log"));
    m_count->setObjectName(QStringLiteral("filterCount"));
    m_count->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout;
    row->addWidget(m_chips, 1);
    row->addWidget(m_count);

    auto *hide = new QToolButton(m_revealed);
    hide->setObjectName(QStringLiteral("filterHideAgain"));
    hide->setText(tr("Hide Again"));
    hide->setAutoRaise(true);
    m_revealedText->setObjectName(QStringLiteral("filterRevealed"));
    m_revealedText->setTextFormat(Qt::PlainText);
    auto *revealed = new QHBoxLayout(m_revealed);
    revealed->setContentsMargins({});
    revealed->addWidget(m_revealedText);
    revealed->addWidget(hide);
    revealed->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap, gap / 2, gap, gap / 2);
    layout->setSpacing(gap / 2);
    layout->addLayout(row);
    layout->addWidget(m_revealed);
    m_revealed->hide();
    hide->setFocusPolicy(Qt::TabFocus);
    connect(hide, &QToolButton::clicked, this, &FilterBar::hideRevealedRequested);
    connect(m_chips, &Chips::cleared, this, [this] { emit filtersChosen({}); });
    connect(m_chips, &Chips::removed, this, [this](const QString &id) {
        LineFilters rest = m_filters;
        rest.removeIf([&id](const LineFilter &filter) { return filterId(filter) == id; });
        emit filtersChosen(rest);
    });
    setVisible(false);
}

QString FilterBar::filterText(const LineFilter &filter)
{
    const QString text =
        filter.name.isEmpty() ? toVisibleText(filter.query.text).text : filter.name;
    return filter.kind == LineFilter::Kind::Include ? tr("Only: %1").arg(text)
                                                    : tr("Not: %1").arg(text);
}

void FilterBar::setFilters(const LineFilters &filters)
{
    if (m_filters == filters) {
        return;
    }
    m_filters = filters;
    QSet<QString> wanted;
    for (const LineFilter &filter : filters) {
        const QString id = filterId(filter);
        wanted.insert(id);
        if (!m_chips->ids().contains(id)) {
            const bool isInclude = filter.kind == LineFilter::Kind::Include;
            m_chips->addChip(id, filterText(filter), chipToolTip(filter),
                             actionIcon(isInclude ? QStringLiteral("view-filter")
                                                  : QStringLiteral("view-filter-not")));
        }
    }
    for (const QString &id : m_chips->ids()) {
        if (!wanted.contains(id)) {
            m_chips->removeChip(id);
        }
    }
    setVisible(!filters.isEmpty());
}

void FilterBar::setCounts(LineNumber shown, LineNumber all, bool isFiltering,
                          const QList<LineNumber> &revealed)
{
    const QLocale locale;
    const QString text = tr("%1 of %2 lines").arg(locale.toString(shown), locale.toString(all));
    m_count->setText(isFiltering ? tr("Filtering: %1").arg(text) : text);
    m_revealed->setVisible(!revealed.isEmpty());
    m_revealedText->setText(revealed.size() == 1
                                ? tr("Line %1 is shown although a filter hides it.")
                                      .arg(locale.toString(revealed.constFirst()))
                                : tr("%n line(s) are shown although filters hide them.", nullptr,
                                     static_cast<int>(revealed.size())));
}

} // namespace Scep
