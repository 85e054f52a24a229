// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QModelIndexList>
#include <QString>

class QAbstractItemModel;
class QAbstractItemView;

namespace Scep {

/// The rows of the enrollments in a DeviceModel, from top to bottom.
[[nodiscard]] QModelIndexList enrollmentRows(const QAbstractItemModel &model);

/// What one wants to see first: the first enrollment that failed, else the first SCEP certificate.
[[nodiscard]] QString enrollmentToShow(const Analysis &analysis);

/// The enrollment that was shown, in a new analysis: ids are counted, so that another source may
/// move them; the enrollment that speaks of the line is the same one. Empty: it is gone.
[[nodiscard]] QString enrollmentStill(const Analysis &analysis, const QString &id,
                                      const EvidenceRef &evidence);

/// What the case is called until it is saved: the folder or archive that came first, else the first
/// file. Empty for an empty case.
[[nodiscard]] QString caseName(const Case &aCase);

/// How many devices there are, and files with problems, for the status bar.
[[nodiscard]] QString countsText(const Case &aCase);

/// Which files have problems, one a line, as far as a tool tip goes; empty where none has.
[[nodiscard]] QString troubledFilesText(const Case &aCase);

/// The selected rows as text, a line each, columns apart by tabs.
[[nodiscard]] QString selectedText(const QAbstractItemView &view);

} // namespace Scep
