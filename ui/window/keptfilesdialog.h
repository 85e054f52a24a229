// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/casekeeper.h"

#include <QDialog>

class QTreeView;

namespace Scep {

/// A file of the case, and how it is kept.
struct ShownKeptFile
{
    KeptFile file;
    FileKeeping keeping = FileKeeping::CannotCopy;
};

/// How a file is kept, as a translated phrase; @p embeddedBytes is what the person allows.
[[nodiscard]] QString fileKeepingText(FileKeeping keeping, qint64 embeddedBytes);

/// Which files of the case are copied into it, and which are only referenced, with their sizes.
class KeptFilesDialog : public QDialog
{
    Q_OBJECT

public:
    KeptFilesDialog(const QList<ShownKeptFile> &files, qint64 embeddedBytes,
                    QWidget *parent = nullptr);

private:
    void fill(const QList<ShownKeptFile> &files, qint64 embeddedBytes);

    QTreeView *m_list;
};

} // namespace Scep
