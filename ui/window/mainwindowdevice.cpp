// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which device a source is of.

#include "models/domain/sourcedevice.h"
#include "models/session/casestore.h"
#include "ui/window/mainwindow.h"
#include "ui/window/setdevicecommand.h"

#include <QComboBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QUndoStack>

namespace Scep {

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
    dialog->setLabelText(tr("&Which device the source is of: one of the case, or a new name.\n"
                            "Left empty: of the one that its events and its folder name."));
    dialog->setComboBoxItems(names);
    dialog->setComboBoxEditable(true);
    dialog->setTextValue(m_store.device(id));
    auto *box = dialog->findChild<QComboBox *>();
    box->setObjectName(QStringLiteral("deviceName"));
    box->setAccessibleName(tr("Device"));
    box->lineEdit()->setMaxLength(LongestDeviceName);
    box->lineEdit()->setPlaceholderText(tr("as its events and its folder say"));
    connect(dialog, &QDialog::accepted, this, [this, box, id] {
        const QString name = deviceNameFrom(box->currentText());
        if (name != m_store.device(id)) {
            m_undo->push(new SetDeviceCommand(m_store, id, name));
        }
    });
    dialog->open();
}

} // namespace Scep
