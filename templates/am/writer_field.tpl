{{%AUTOESCAPE context="HTML"}}<div class="field{{#F_FROM_INVALID}} field-error{{/F_FROM_INVALID}}">
  <label for="from">Who writes</label>
  <span class="hint" id="from-hint">We answer this person, and send them a copy</span>
  {{>F_FROM_ERROR}}
  <select id="from" name="from" class="w-m" aria-describedby="from-hint from-error"{{#F_FROM_INVALID}} aria-invalid="true"{{/F_FROM_INVALID}}>{{#PERSON}}<option value="{{KEY}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}}</option>{{/PERSON}}{{#OTHER}}<option value="other"{{#OTHER_CHOSEN}} selected{{/OTHER_CHOSEN}}>Somebody else, with the address below</option>{{/OTHER}}</select>
</div>
