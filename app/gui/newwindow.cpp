// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/newwindow.h"

#include "ui/window/mainwindow.h"

#include <QCoreApplication>
#include <QProcess>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(NewWindow)
};
} // namespace

void connectNewWindow(MainWindow &window)
{
    QObject::connect(&window, &MainWindow::newWindowRequested, &window, [&window] {
        if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), {})) {
            window.showMessage(Tr::tr("One more window could not be opened."), {});
        }
    });
}

} // namespace Scep
