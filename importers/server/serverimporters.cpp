// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/importerfamilies.h"

namespace Scep {

void addServerImporters(ImporterList & /*importers*/)
{
}

} // namespace Scep
