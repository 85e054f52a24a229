// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/linefilter.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace Scep {

class Chips;

/// What hides lines of the log, a chip each that can be taken away, and how many lines are left. It
/// is there only while there are filters.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setFilters(const LineFilters &filters);
    /// Says in words what is shown: lines of how many, whether the rest is still being decided, and
    /// lines that are shown though filters hide them.
    void setCounts(LineNumber shown, LineNumber all, bool isFiltering,
                   const QList<LineNumber> &revealed);

    /// A filter as its chip says it.
    [[nodiscard]] static QString filterText(const LineFilter &filter);

signals:
    /// The person took filters away, or all of them.
    void filtersChosen(const Scep::LineFilters &filters);
    /// Lines that are shown all the same are to be hidden again.
    void hideRevealedRequested();

private:
    void showChips();

    LineFilters m_filters;
    Chips *m_chips = nullptr;
    QLabel *m_count = nullptr;
    QWidget *m_revealed = nullptr;
    QLabel *m_revealedText = nullptr;
};

} // namespace Scep
