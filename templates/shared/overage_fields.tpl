{{%AUTOESCAPE context="HTML"}}<fieldset class="card form-section" id="overage" tabindex="-1" aria-describedby="overage-error">
  <legend>When a month’s bandwidth is used up</legend>
  {{>F_OVERAGE_ERROR}}
  <div class="choices">
    <label class="choice"><input type="radio" name="overage" value="stop"{{#OVERAGE_STOP}} checked{{/OVERAGE_STOP}}><span class="choice-name">Stop the traffic</span><span class="choice-sub">Nothing extra to pay</span></label>
    <label class="choice"><input type="radio" name="overage" value="limit"{{#OVERAGE_LIMIT}} checked{{/OVERAGE_LIMIT}}><span class="choice-name">Bill up to an amount</span><span class="choice-sub">Then stop the traffic</span></label>
    <label class="choice"><input type="radio" name="overage" value="go"{{#OVERAGE_GO}} checked{{/OVERAGE_GO}}><span class="choice-name">No limit</span><span class="choice-sub">Bill what is used</span></label>
  </div>
  <div class="field{{#F_OVERAGE_LIMIT_INVALID}} field-error{{/F_OVERAGE_LIMIT_INVALID}}">
    <label for="overage-limit">Bill for extra traffic up to, in US dollars a month <span class="opt">(optional, for “Bill up to an amount”)</span></label>
    {{>F_OVERAGE_LIMIT_ERROR}}
    <div class="affix w-s"><span aria-hidden="true">$</span><input id="overage-limit" name="overage-limit" type="text" inputmode="decimal" autocomplete="off" maxlength="12" value="{{F_OVERAGE_LIMIT}}" aria-describedby="overage-limit-error"{{#F_OVERAGE_LIMIT_INVALID}} aria-invalid="true"{{/F_OVERAGE_LIMIT_INVALID}}></div>
  </div>
</fieldset>
