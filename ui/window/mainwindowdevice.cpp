// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which device a source is of.

#include "models/domain/sourcedevice.h"
#include "models/session/casestore.h"
#include "ui/window/mainwindow.h"
#include "ui/window/setdevicecommand.h"

#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QUndoStack>

namespace Scep {

namespace {
constexpr int NameColumns = 64;

/// The question, under the name of the source it is about.
QString questionOn(const SourceFile &source, const QFontMetrics &metrics)
{
    const QString name = metrics.elidedText(source.displayName, Qt::ElideMiddle,
                                            metrics.averageCharWidth() * NameColumns);
    return MainWindow::tr("Source: %1").arg(QString(name).replace(u'&', QStringLiteral("&&"))) +
           u'\n' +
           MainWindow::tr("&Device this source belongs to: choose one of the case or type a new "
                          "name.\nLeave it empty to tell it from the events and the folder name.");
}
} // namespace

void MainWindow::askForDevice()
{
    const SourceId id = selectedSource();
    const auto source = m_store.sourceAsWritten(id);
    if (!source) {
        return;
    }
    QStringList names;
    for (const Device &device : m_store.current().analysis.devices) {
        names.append(device.name);
    }
    names.removeDuplicates();
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("deviceDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Device of %1").arg(source->displayName));
    dialog->setLabelText(questionOn(*source, dialog->fontMetrics()));
    dialog->findChild<QLabel *>()->setTextFormat(Qt::PlainText); // the name is what it is
    dialog->setComboBoxItems(names);
    dialog->setComboBoxEditable(true);
    dialog->setTextValue(m_store.device(id));
    auto *box = dialog->findChild<QComboBox *>();
    box->setObjectName(QStringLiteral("deviceName"));
    box->setAccessibleName(tr("Device"));
    box->lineEdit()->setMaxLength(LongestDeviceName);
    box->lineEdit()->setPlaceholderText(tr("from the events and the folder name"));
    connect(dialog, &QDialog::accepted, this, [this, box, id] {
        const QString name = deviceNameFrom(box->currentText());
        if (name != m_store.device(id)) {
            m_undo->push(new SetDeviceCommand(m_store, id, name));
        }
    });
    dialog->open();
}

} // namespace Scep
