; Installs samling for the one who runs it: no administrator is asked for. Silent with /S.
; makensis -DVERSION=0.1.0 -DFILES=folder -DOUT=file samling.nsi
; The program is for 64 bits, and so is what installs it: Windows on 64 bits need not have the other kind.
Target amd64-unicode
Unicode true
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma
; Times of files would differ from one build to the next.
SetDateSave off

!include "MUI2.nsh"
!include "WinMessages.nsh"
!include "LogicLib.nsh"
!include "StrFunc.nsh"
${StrStr}
${UnStrRep}

Name "samling"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\samling"
InstallDirRegKey HKCU "Software\samling" "InstallDir"
BrandingText "samling ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1044 "ProductName" "samling"
VIAddVersionKey /LANG=1044 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1044 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1044 "FileDescription" "Installerer samling"
VIAddVersionKey /LANG=1044 "LegalCopyright" "MIT OR Apache-2.0"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\samling"

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Norwegian"

Section "samling"
  SetOutPath "$INSTDIR"
  File /r "${FILES}/*"
  WriteUninstaller "$INSTDIR\avinstaller.exe"
  CreateShortCut "$SMPROGRAMS\samling.lnk" "$SYSDIR\cmd.exe" '/k ""$INSTDIR\samling.exe""' "$INSTDIR\samling.exe" 0 SW_SHOWNORMAL "" "Kommandolinje med samling"
  WriteRegStr HKCU "Software\samling" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "samling"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "samling"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\avinstaller.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\avinstaller.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  Call AddToPath
SectionEnd

; The user's own PATH. One that is as long as NSIS can hold may have been cut off, and is left as it is.
Function AddToPath
  ClearErrors
  ReadRegStr $0 HKCU "Environment" "Path"
  StrLen $1 "$0"
  StrLen $2 "$INSTDIR"
  IntOp $1 $1 + $2
  IntOp $1 $1 + 2
  ${If} $1 >= ${NSIS_MAX_STRLEN}
    DetailPrint "PATH er for lang til å endres her: samling må kalles $INSTDIR\samling.exe"
    Return
  ${EndIf}
  ${StrStr} $3 ";$0;" ";$INSTDIR;"
  ${If} $3 == ""
    ${If} $0 == ""
      WriteRegExpandStr HKCU "Environment" "Path" "$INSTDIR"
    ${Else}
      WriteRegExpandStr HKCU "Environment" "Path" "$0;$INSTDIR"
    ${EndIf}
    SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=5000
  ${EndIf}
FunctionEnd

Function un.RemoveFromPath
  ReadRegStr $0 HKCU "Environment" "Path"
  StrLen $1 "$0"
  IntOp $1 $1 + 2
  ${If} $1 >= ${NSIS_MAX_STRLEN}
    Return
  ${EndIf}
  ${UnStrRep} $1 ";$0;" ";$INSTDIR;" ";"
  ${If} $1 == ";$0;"
    Return
  ${EndIf}
  ; Without the two that were put around it.
  StrCpy $1 $1 "" 1
  StrCpy $1 $1 -1
  ${If} $1 == ""
    DeleteRegValue HKCU "Environment" "Path"
  ${Else}
    WriteRegExpandStr HKCU "Environment" "Path" "$1"
  ${EndIf}
  SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=5000
FunctionEnd

; Only what was installed: the folder goes too when nothing of the user's own lies in it.
Section "Uninstall"
  Delete "$SMPROGRAMS\samling.lnk"
!include "${REMOVED}"
  Delete "$INSTDIR\avinstaller.exe"
  RMDir "$INSTDIR\completions"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\samling"
  Call un.RemoveFromPath
SectionEnd
