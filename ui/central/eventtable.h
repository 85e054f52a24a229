// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QTreeView>

#include <chrono>

namespace Scep {

class ColumnKeeper;
class EventDecorationProxy;
class EventModel;
class FilteredEvents;
struct EventFilter;

/// The events of an enrollment as rows: the timeline's readable, sortable, copyable twin.
class EventTable : public QTreeView
{
    Q_OBJECT

public:
    explicit EventTable(QWidget *parent = nullptr);

    void setEnrollment(const Case &aCase, const QString &enrollmentId);
    void setDisplayOffset(std::chrono::seconds offset);

    /// Leaves out the rows that the filter does not let pass.
    void setFilter(const EventFilter &filter);

    /// Selects the row of that line; none: nothing is selected. Emits nothing.
    void selectEvidence(const EvidenceRef &evidence);

    /// The selected rows, in the order shown, as tab-separated text with a header line.
    [[nodiscard]] QString selectedText() const;

    /// Whose the widths of the columns are.
    [[nodiscard]] ColumnKeeper *columns() const { return m_columns; }
    /// Makes the columns as wide as what they hold, unless the person did something else.
    void sizeColumns();

    /// Puts selectedText() on the clipboard, without secrets.
    void copySelection() const;

signals:
    /// The person moved to a row.
    void evidenceSelected(const Scep::EvidenceRef &evidence);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fitColumns();

    EventModel *m_model = nullptr;
    EventDecorationProxy *m_decoration = nullptr;
    FilteredEvents *m_sorted = nullptr;
    ColumnKeeper *m_columns = nullptr;
    bool m_isSelecting = false;
};

} // namespace Scep
