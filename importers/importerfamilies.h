// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

#include <memory>
#include <vector>

namespace Scep {

/// Importers in the order in which they are asked: the first of two that are equally sure wins.
using ImporterList = std::vector<std::unique_ptr<const Importer>>;

/// Each folder of formats adds its own: a new format is one line in one of these.
void addAndroidImporters(ImporterList &importers);
void addAppleImporters(ImporterList &importers);
void addWindowsImporters(ImporterList &importers);
void addServerImporters(ImporterList &importers);
void addCertificateImporters(ImporterList &importers);
/// What nothing else knows: asked last.
void addGenericImporters(ImporterList &importers);

} // namespace Scep
