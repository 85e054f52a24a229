// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"

#include <QTableView>

namespace Scep {

class HexModel;

/// Octets beside their offsets, read cell by cell with the arrow keys. What is selected is not
/// chosen here: it shows the octets of something that was chosen elsewhere.
class HexView : public QTableView
{
    Q_OBJECT

public:
    explicit HexView(QWidget *parent = nullptr);

    /// @p model must outlive the view.
    void setHexModel(HexModel *model);
    /// Highlights these octets; the first of them is scrolled to unless @p keepCurrent, or the cell
    /// with the cursor is among them.
    void showRanges(const QList<ByteRange> &ranges, bool keepCurrent);

signals:
    /// The person went to an octet by mouse or key.
    void octetChosen(qint64 offset);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    void fitCells();

    HexModel *m_hex = nullptr;
    bool m_following = false;
};

} // namespace Scep
