// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/outcome.h"

#include <QList>
#include <QWidget>

class QGridLayout;

namespace Scep {

/// Which enrollments are compared: a button for each side that asks for another one, and a smaller
/// one that takes the side away where there are more than two.
class CompareSides : public QWidget
{
    Q_OBJECT

public:
    /// What a button says of its side.
    struct Side
    {
        QString text; ///< empty: nothing is chosen
        Outcome outcome = Outcome::Unknown;
    };

    explicit CompareSides(QWidget *parent = nullptr);

    void setSides(const QList<Side> &sides);

signals:
    /// The person wants another enrollment for the side, counted from 0.
    void otherRequested(int side);
    void removalRequested(int side);

private:
    void addSide(int number, const Side &side, bool hasMore);

    QGridLayout *m_layout;
};

} // namespace Scep
