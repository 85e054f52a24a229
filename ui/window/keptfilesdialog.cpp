// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/keptfilesdialog.h"

#include "models/domain/tellingfolders.h"
#include "models/item/roles.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
enum Column { NameColumn, SizeColumn, KeepingColumn };

/// A whole number of its unit has no decimals: "64 MiB", "1.74 KiB".
QString sizeText(qint64 bytes)
{
    constexpr qint64 Step = 1'024;
    qint64 unit = 1;
    while (bytes / unit >= Step) {
        unit *= Step;
    }
    return QLocale().formattedDataSize(bytes, bytes % unit == 0 ? 0 : 2);
}

QStandardItem *itemOf(const QString &text, const QVariant &sorted)
{
    auto *item = new QStandardItem(text); // its row, and so the model, owns it
    item->setData(sorted, SortRole);
    item->setEditable(false);
    return item;
}

} // namespace

QString fileKeepingText(FileKeeping keeping, qint64 embeddedBytes)
{
    switch (keeping) {
    case FileKeeping::Copied:
        return KeptFilesDialog::tr("Copied into the case");
    case FileKeeping::ToBeCopied:
        return KeptFilesDialog::tr("Being copied into the case");
    case FileKeeping::TooLarge:
        return KeptFilesDialog::tr("Only referenced: larger than %1").arg(sizeText(embeddedBytes));
    case FileKeeping::MayHoldKeys:
        return KeptFilesDialog::tr("Only referenced: may hold private keys");
    case FileKeeping::OtherFile:
        return KeptFilesDialog::tr("Only referenced: not the file that the case knows");
    case FileKeeping::CannotCopy:
        return KeptFilesDialog::tr("Only referenced: empty, or cannot be read");
    }
    return {};
}

KeptFilesDialog::KeptFilesDialog(const QList<ShownKeptFile> &files, qint64 embeddedBytes,
                                 QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeView(this))
{
    setObjectName(QStringLiteral("keptFilesDialog"));
    setWindowTitle(tr("Files of the Case"));
    auto *hint = new QLabel(
        tr("A copy is part of the case. A file that is only referenced must stay where it is. "
           "Files of up to %1 are copied; the limit is set in Preferences.")
            .arg(sizeText(embeddedBytes)),
        this);
    hint->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("keptFilesList"));
    m_list->setAccessibleName(tr("Files of the case"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 26);
    fill(files, embeddedBytes);
    m_list->setFocus();
}

/// What is only referenced comes first, the largest of it on top.
void KeptFilesDialog::fill(const QList<ShownKeptFile> &files, qint64 embeddedBytes)
{
    auto *model = new QStandardItemModel(this);
    model->setSortRole(SortRole);
    model->setHorizontalHeaderLabels({tr("File"), tr("Size"), tr("How it is kept")});
    model->horizontalHeaderItem(SizeColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QList<ShownKeptFile> sorted = files;
    std::ranges::stable_sort(sorted, std::ranges::greater(), [](const ShownKeptFile &each) {
        return std::pair(each.keeping, each.file.size);
    });
    QStringList paths;
    for (const ShownKeptFile &each : std::as_const(sorted)) {
        paths.append(each.file.path);
    }
    const QStringList folders = tellingFolders(paths);
    for (qsizetype row = 0; row < sorted.size(); ++row) {
        const ShownKeptFile &each = sorted.at(row);
        const QString shown = nameInFolder(each.file.displayName, folders.at(row));
        QStandardItem *name = itemOf(shown, shown);
        name->setToolTip(QDir::toNativeSeparators(each.file.path));
        QStandardItem *size = itemOf(QLocale().formattedDataSize(each.file.size), each.file.size);
        size->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        model->appendRow(
            {name, size,
             itemOf(fileKeepingText(each.keeping, embeddedBytes), static_cast<int>(each.keeping))});
    }
    m_list->setModel(model);
    m_list->header()->setSortIndicatorClearable(true);
    m_list->header()->setSortIndicator(-1, Qt::AscendingOrder); // as they came
    m_list->setSortingEnabled(true);
    // The names get all the room that the others leave.
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(SizeColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(KeepingColumn, QHeaderView::ResizeToContents);
    m_list->setCurrentIndex(model->index(0, NameColumn));
}

} // namespace Scep
