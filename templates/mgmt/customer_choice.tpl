{{%AUTOESCAPE context="HTML"}}<div class="field{{#F_WHO_INVALID}} field-error{{/F_WHO_INVALID}}">
  <label for="who">Customer</label>
  <span class="hint" id="who-hint">Account, name or invoice number</span>
  {{>F_WHO_ERROR}}
  <input id="who" name="who" type="text" class="w-m" autocomplete="off" maxlength="100" value="{{F_WHO}}" aria-describedby="who-hint who-error"{{#F_WHO_INVALID}} aria-invalid="true"{{/F_WHO_INVALID}}{{#FIRST_FIELD}} autofocus{{/FIRST_FIELD}}>
</div>
{{#CANDIDATES}}<fieldset id="cid" tabindex="-1"><legend>Who is meant</legend><input type="hidden" name="who-chosen" value="{{CHOSEN}}">
  <div class="stack">{{#CANDIDATE}}<label class="check"><input type="radio" name="cid" value="{{CID}}"{{#FIRST}} checked{{/FIRST}}> {{CUSTOMER}}, {{CID}} <span class="muted">({{TEXT}})</span></label>{{/CANDIDATE}}</div>
</fieldset>{{/CANDIDATES}}
