{{%AUTOESCAPE context="HTML"}}<div class="field{{#F_CC_NAME_INVALID}} field-error{{/F_CC_NAME_INVALID}}">
  <label for="cc-name">Name on the card</label>
  {{>F_CC_NAME_ERROR}}
  <input id="cc-name" name="cc-name" type="text" class="w-m" autocomplete="cc-name" maxlength="100" value="{{F_CC_NAME}}" aria-describedby="cc-name-error"{{#F_CC_NAME_INVALID}} aria-invalid="true"{{/F_CC_NAME_INVALID}}>
</div>
<div class="field{{#F_CC_NUMBER_INVALID}} field-error{{/F_CC_NUMBER_INVALID}}">
  <label for="cc-number">Card number</label>
  <span class="hint" id="cc-number-hint">Blanks and dashes are fine</span>
  {{>F_CC_NUMBER_ERROR}}
  <input id="cc-number" name="cc-number" type="text" class="w-m" inputmode="numeric" autocomplete="cc-number" spellcheck="false" maxlength="30" value="" aria-describedby="cc-number-hint cc-number-error"{{#F_CC_NUMBER_INVALID}} aria-invalid="true"{{/F_CC_NUMBER_INVALID}}>
</div>
<div class="field-row">
  <div class="field{{#F_CC_EXP_INVALID}} field-error{{/F_CC_EXP_INVALID}}">
    <label for="cc-exp">Expiry date</label>
    <span class="hint" id="cc-exp-hint">MM/YY, as on the card</span>
    {{>F_CC_EXP_ERROR}}
    <input id="cc-exp" name="cc-exp" type="text" class="w-xs" inputmode="numeric" autocomplete="cc-exp" maxlength="7" value="{{F_CC_EXP}}" aria-describedby="cc-exp-hint cc-exp-error"{{#F_CC_EXP_INVALID}} aria-invalid="true"{{/F_CC_EXP_INVALID}}>
  </div>
  <div class="field{{#F_CC_CSC_INVALID}} field-error{{/F_CC_CSC_INVALID}}">
    <label for="cc-csc">Security code</label>
    <span class="hint" id="cc-csc-hint">3 digits on the back; 4 on the front of an Amex</span>
    {{>F_CC_CSC_ERROR}}
    <input id="cc-csc" name="cc-csc" type="text" class="w-xs" inputmode="numeric" autocomplete="cc-csc" maxlength="4" value="" aria-describedby="cc-csc-hint cc-csc-error"{{#F_CC_CSC_INVALID}} aria-invalid="true"{{/F_CC_CSC_INVALID}}>
  </div>
</div>
<div class="field{{#F_CC_STREET_INVALID}} field-error{{/F_CC_STREET_INVALID}}">
  <label for="cc-street">Street address of the card</label>
  <span class="hint" id="cc-street-hint">Where the card’s bills are sent</span>
  {{>F_CC_STREET_ERROR}}
  <input id="cc-street" name="cc-street" type="text" class="w-l" autocomplete="billing street-address" maxlength="150" value="{{F_CC_STREET}}" aria-describedby="cc-street-hint cc-street-error"{{#F_CC_STREET_INVALID}} aria-invalid="true"{{/F_CC_STREET_INVALID}}>
</div>
<div class="field-row">
  <div class="field{{#F_CC_ZIP_INVALID}} field-error{{/F_CC_ZIP_INVALID}}">
    <label for="cc-zip">Postal code</label>
    {{>F_CC_ZIP_ERROR}}
    <input id="cc-zip" name="cc-zip" type="text" class="w-s" autocomplete="billing postal-code" maxlength="20" value="{{F_CC_ZIP}}" aria-describedby="cc-zip-error"{{#F_CC_ZIP_INVALID}} aria-invalid="true"{{/F_CC_ZIP_INVALID}}>
  </div>
  <div class="field{{#F_CC_COUNTRY_INVALID}} field-error{{/F_CC_COUNTRY_INVALID}}">
    <label for="cc-country">Country</label>
    {{>F_CC_COUNTRY_ERROR}}
    <select id="cc-country" name="cc-country" autocomplete="billing country" aria-describedby="cc-country-error"{{#F_CC_COUNTRY_INVALID}} aria-invalid="true"{{/F_CC_COUNTRY_INVALID}}>{{>COUNTRIES}}</select>
  </div>
</div>
